import { type Double, request } from './double';

export const tawk: Double = {
  product: 'tawk.to',
  opens: '`Tawk_API.maximize()`',
  takesAlong: 'attributes that the agent sees',
  sources: ['https://developer.tawk.to/jsapi', 'https://github.com/tawk/tawk-messenger-vue-3'],
  snippet({ page }) {
    page.Tawk_API = {};
  },
  install(stage) {
    const { page, record } = stage;
    let status = 'away';
    page.Tawk_API = {
      maximize: record('maximize'),
      showWidget: record('showWidget'),
      hideWidget: record('hideWidget'),
      setAttributes: record('setAttributes'),
      getStatus: () => status,
    };
    const change = (next: string) => () => {
      status = next;
      stage.dispatch('tawkStatusChange', { detail: next });
    };
    const rate = (detail: number) => () => stage.dispatch('tawkChatSatisfaction', { detail });
    return {
      availability: [
        [change('online'), 'open'],
        [change('offline'), 'closed'],
        [change('away'), 'unknown'],
      ],
      outcomes: [
        ['liked', rate(1), { resolved: 1 }],
        ['neutral', rate(0), { resolved: 0.5 }],
        ['disliked', rate(-1), { resolved: 0 }],
        ['chat ended', () => stage.dispatch('tawkChatEnded'), 'ended'],
      ],
    };
  },
  opened: [
    [
      'setAttributes',
      {
        'contact-reason': request.subject,
        'contact-id': request.contactId,
        'contact-message': request.message,
      },
      '(callback)',
    ],
    ['showWidget'],
    ['maximize'],
  ],
  hides: ['hideWidget'],
};
