import { type Double, request } from './double';

export const crisp: Double = {
  product: 'Crisp',
  opens: "`$crisp.push(['do', 'chat:open'])`",
  takesAlong: 'draft; the reason as session data',
  sources: [
    'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/',
    'https://github.com/crisp-im/crisp-sdk-web',
  ],
  snippet({ page, record }) {
    page.$crisp = Object.assign([], { push: record('$crisp.push') });
  },
  install({ page, record }) {
    let isAvailable = false;
    page.$crisp = {
      push: record('$crisp.push'),
      is: (what: string) => what === 'website:available' && isAvailable,
    };
    return {
      availability: [
        [() => {}, 'closed'],
        [
          () => {
            isAvailable = true;
          },
          'open',
        ],
      ],
    };
  },
  opened: [
    [
      '$crisp.push',
      [
        'set',
        'session:data',
        [
          [
            ['contact_reason', request.subject],
            ['contact_id', request.contactId],
          ],
        ],
      ],
    ],
    ['$crisp.push', ['do', 'chat:show']],
    ['$crisp.push', ['do', 'chat:open']],
    ['$crisp.push', ['set', 'message:text', [request.message]]],
  ],
  sends: ['$crisp.push', ['do', 'message:send', ['text', request.message]]],
  hides: ['$crisp.push', ['do', 'chat:hide']],
};
