import { type Double, request, withMessage } from './double';

export const salesforce: Double = {
  product: 'Salesforce Messaging for Web',
  opens: '`embeddedservice_bootstrap.utilAPI.launchChat()`',
  takesAlong: 'hidden pre-chat fields that the owner has defined',
  sources: [
    'https://developer.salesforce.com/docs/service/messaging-web/guide/launch-chat.html',
    'https://developer.salesforce.com/docs/service/messaging-web/guide/event-listeners.html',
    'https://developer.salesforce.com/docs/service/messaging-web/m4w-reference/prechatAPI.html',
  ],
  note: '`sendTextMessage` and `hideChatButton` were seen in public code only',
  snippet({ page }) {
    page.embeddedservice_bootstrap = { settings: {} };
  },
  install(stage) {
    const { page, record } = stage;
    page.embeddedservice_bootstrap = {
      prechatAPI: { setHiddenPrechatFields: record('setHiddenPrechatFields') },
      utilAPI: {
        launchChat: record('launchChat', () => Promise.resolve()),
        hideChatButton: record('hideChatButton', () => Promise.resolve()),
        sendTextMessage: record('sendTextMessage', () => Promise.reject(new Error('refused'))),
      },
    };
    const happen = (name: string) => () => stage.dispatch(`onEmbeddedMessaging${name}`);
    return {
      availability: [
        [happen('BusinessHoursStarted'), 'open'],
        [happen('BusinessHoursEnded'), 'closed'],
      ],
      outcomes: [['conversation closed', happen('ConversationClosed'), 'ended']],
    };
  },
  opened: [['setHiddenPrechatFields', withMessage], ['launchChat']],
  sends: ['sendTextMessage', request.message],
  sendsAfter: (stage) => stage.dispatch('onEmbeddedMessagingConversationOpened'),
  hides: ['hideChatButton'],
};
