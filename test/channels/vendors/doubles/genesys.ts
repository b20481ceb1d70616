import { type Double, request, withMessage } from './double';

export const genesys: Double = {
  product: 'Genesys Cloud Messenger',
  opens: "`Genesys('command', 'Messenger.open')`",
  takesAlong: 'custom attributes of the conversation',
  sources: [
    'https://developer.genesys.cloud/commdigital/digital/webmessaging/messengersdk/SDKCommandsEvents/databasePlugin',
  ],
  note: 'the events and `Launcher.hide` were seen in public code only',
  snippet({ page }) {
    const waiting: unknown[][] = [];
    page.Genesys = Object.assign((...command: unknown[]) => waiting.push(command), { q: waiting });
  },
  install({ page, record }) {
    const { q: waiting = [] } = (page.Genesys ?? {}) as { q?: unknown[][] };
    const handlers = new Map<unknown, () => void>();
    page.Genesys = record('Genesys', (to, name, third, done) => {
      if (to === 'subscribe') handlers.set(name, third as () => void);
      (done as (() => void) | undefined)?.();
    });
    for (const command of waiting) (page.Genesys as (...command: unknown[]) => void)(...command);
    const disconnect = () => handlers.get('MessagingService.conversationDisconnected')?.();
    return { outcomes: [['conversation disconnected', disconnect, 'ended']] };
  },
  opened: [
    [
      'Genesys',
      'command',
      'Database.set',
      { messaging: { customAttributes: withMessage } },
      '(callback)',
      '(callback)',
    ],
    ['Genesys', 'command', 'Messenger.open', {}, '(callback)', '(callback)'],
  ],
  sends: ['Genesys', 'command', 'MessagingService.sendMessage', { message: request.message }],
  hides: ['Genesys', 'command', 'Launcher.hide', {}],
};
