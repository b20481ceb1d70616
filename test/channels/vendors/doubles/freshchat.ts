import { about, type Double, emitter, request } from './double';

export const freshchat: Double = {
  product: 'Freshchat',
  opens: '`fcWidget.open({ replyText })`',
  takesAlong: 'draft; the reason as user properties',
  sources: ['https://developers.freshchat.com/web-sdk/v1'],
  note: 'no source says what `csat:updated` brings, so that a rating is a moment to ask; `replyText` and the events were seen in public code',
  snippet({ page, record }) {
    page.fcWidget = { isInitialized: () => false, open: record('open') };
  },
  install(stage) {
    const { page, record } = stage;
    const { on, emit } = emitter(stage, 'fcWidget');
    page.fcWidget = {
      isInitialized: () => true,
      on,
      open: record('open'),
      show: record('show'),
      hide: record('hide'),
      user: { setProperties: record('user.setProperties') },
    };
    return {
      outcomes: [
        ['conversation resolved', () => emit('conversation:resolved'), 'ended'],
        ['rated', () => emit('csat:updated'), 'ended'],
      ],
    };
  },
  unsubscribes: false,
  opened: [['user.setProperties', about], ['show'], ['open', { replyText: request.message }]],
  hides: ['hide'],
};
