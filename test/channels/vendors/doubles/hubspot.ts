import { type Double, emitter, withMessage } from './double';

export const hubspot: Double = {
  product: 'HubSpot',
  opens: '`HubSpotConversations.widget.open()`',
  takesAlong: 'contact properties that the owner has defined, of visitors HubSpot knows',
  sources: [
    'https://developers.hubspot.com/docs/api-reference/latest/conversations/chat-configuration/chat-widget-sdk.md',
  ],
  install(stage) {
    const { page, record } = stage;
    const { on, off, emit } = emitter(stage, 'HubSpotConversations');
    let loaded = true;
    page._hsq = { push: record('_hsq.push') };
    page.HubSpotConversations = {
      on,
      off,
      widget: {
        status: () => ({ loaded, pending: false }),
        load: record('widget.load'),
        open: record('widget.open'),
        remove: record('widget.remove', () => {
          loaded = false;
        }),
      },
    };
    const conversation = { conversationId: 7 };
    return {
      outcomes: [
        ['conversation closed', () => emit('conversationClosed', { conversation }), 'ended'],
      ],
    };
  },
  opened: [['_hsq.push', ['identify', withMessage]], ['widget.open']],
  hides: ['widget.remove'],
};
