import type { Double } from './double';

type Handler = (data: object) => void;

export const liveperson: Double = {
  product: 'LivePerson',
  opens: '`lpTag.taglets.rendererStub.click(engagement)`, the engagement last offered',
  takesAlong: 'a line that customer and agent see once they are connected',
  sources: [
    'https://developers.liveperson.com/trigger-click.html',
    'https://developers.liveperson.com/engagement-trigger-api-methods-getengagementstate.html',
  ],
  note: '`lpTag.events` was seen in public code only',
  snippet({ page }) {
    page.lpTag = { events: { bind: () => {} } };
  },
  install({ page, record }) {
    let state = 1;
    const handlers: Record<string, Handler> = {};
    page.lpTag = {
      taglets: {
        rendererStub: {
          click: record('click', () => true),
          getEngagementState: (engagementId: number) => ({ state, desc: '', engagementId }),
        },
      },
      events: {
        hasFired: () => [{ data: { engagementId: 11 } }, { data: { engagementId: 12 } }],
        bind: (app: string, event: string, handler: Handler) => {
          handlers[`${app} ${event}`] = handler;
        },
      },
    };
    const offer = (next: number) => () => {
      state = next;
      handlers['LP_OFFERS OFFER_IMPRESSION']?.({ engagementId: 12, state: next });
    };
    const turn = (next: string) => () => handlers['lpUnifiedWindow state']?.({ state: next });
    return {
      availability: [
        [() => {}, 'open'],
        [offer(2), 'closed'],
        [offer(1), 'open'],
        [offer(4), 'closed'],
        [offer(0), 'unknown'],
      ],
      outcomes: [
        ['chatting', turn('chatting'), undefined],
        ['conversation ended', turn('ended'), 'ended'],
      ],
    };
  },
  opened: [['click', 12, { preChatLines: ['Where is my order?: It is late'] }]],
};
