import { type Double, request } from './double';

export const jivochat: Double = {
  product: 'JivoChat',
  opens: "`jivo_api.open({ start: 'chat' })`",
  takesAlong: 'fields that the agent sees',
  sources: ['https://www.jivochat.com/docs/widget/'],
  note: '`setCustomData` and `chatMode` were seen in public code only',
  install({ page, record }) {
    let mode = 'online';
    page.jivo_api = {
      open: record('open'),
      setCustomData: record('setCustomData'),
      chatMode: () => mode,
    };
    return {
      availability: [
        [() => {}, 'open'],
        [
          () => {
            mode = 'offline';
          },
          'closed',
        ],
      ],
    };
  },
  opened: [
    [
      'setCustomData',
      [
        { title: 'contact_reason', content: request.subject },
        { title: 'contact_id', content: request.contactId },
        { title: 'contact_message', content: request.message },
      ],
    ],
    ['open', { start: 'chat' }],
  ],
};
