import { about, type Double, emitter, request } from './double';

export const livechat: Double = {
  product: 'LiveChat',
  opens: "`LiveChatWidget.call('maximize', { messageDraft })`",
  takesAlong: 'draft; the reason as session variables',
  sources: [
    'https://platform.text.com/docs/extending-chat-widget/javascript-api',
    'https://github.com/livechat/chat-widget-adapters',
  ],
  note: '`messageDraft` was seen in public code only',
  snippet({ page, record }) {
    page.LiveChatWidget = {
      call: record('call'),
      get() {
        throw new Error("[LiveChatWidget] You can't use getters before load.");
      },
    };
  },
  install(stage) {
    const { on, off, emit } = emitter(stage, 'LiveChatWidget');
    const state = { availability: 'online', visibility: 'minimized' };
    stage.page.LiveChatWidget = { call: stage.record('call'), get: () => state, on, off };
    const status = (name: string) => () => emit('customer_status_changed', { status: name });
    return {
      availability: [
        [() => {}, 'open'],
        [() => emit('availability_changed', { availability: 'offline' }), 'closed'],
      ],
      outcomes: [
        ['rated good', () => emit('rating_submitted', 'good'), { resolved: 1 }],
        ['rated bad', () => emit('rating_submitted', 'bad'), { resolved: 0 }],
        ['rating taken back', () => emit('rating_submitted', 'none'), undefined],
        ['browsing', status('browsing'), undefined],
        ['chatting', status('chatting'), undefined],
        ['chat ended', status('browsing'), 'ended'],
      ],
    };
  },
  opened: [
    ['call', 'update_session_variables', about],
    ['call', 'maximize', { messageDraft: request.message }],
  ],
  hides: ['call', 'hide'],
};
