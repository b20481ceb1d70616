import { type Double, request } from './double';

export const smartsupp: Double = {
  product: 'Smartsupp',
  opens: "`smartsupp('chat:open')`",
  takesAlong: 'draft',
  sources: [
    'http://docs.smartsupp.com/chat-box/javascript-api/methods/',
    'https://github.com/productdevbook/ahize/issues/92',
  ],
  note: 'the event `status` is in examples of older documentation; where its script is blocked, its snippet still answers',
  install({ page, record }) {
    let tell = (_status: string) => {};
    page.smartsupp = record('smartsupp', (command, event, handler) => {
      if (command === 'on' && event === 'status') tell = handler as typeof tell;
    });
    return {
      availability: [
        [() => tell('online'), 'open'],
        [() => tell('offline'), 'closed'],
        [() => tell('away'), 'unknown'],
      ],
    };
  },
  opened: [
    ['smartsupp', 'chat:show'],
    ['smartsupp', 'chat:open'],
    ['smartsupp', 'chat:message', request.message],
  ],
  sends: ['smartsupp', 'chat:send', request.message],
  hides: ['smartsupp', 'chat:hide'],
};
