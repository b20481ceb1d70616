import { type Double, request } from './double';

export const zendesk: Double = {
  product: 'Zendesk Messaging',
  opens: "`zE('messenger', 'open')`",
  takesAlong: 'the reason as a tag; the message only when sent',
  sources: [
    'https://developer.zendesk.com/api-reference/widget-messaging/web/core',
    'https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/behavioral-customization/',
    'https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/messaging-show-web-widget',
  ],
  note: 'that `newConversation` takes a message was seen in public code only',
  install({ page, record }) {
    page.zE = record('zE');
    return {};
  },
  opened: [
    ['zE', 'messenger:set', 'conversationTags', ['reason-order']],
    ['zE', 'messenger', 'show'],
    ['zE', 'messenger', 'open'],
  ],
  sends: [
    'zE',
    'messenger',
    'newConversation',
    { message: { content: { type: 'text', text: request.message } } },
    '(callback)',
  ],
  hides: ['zE', 'messenger', 'hide'],
};
