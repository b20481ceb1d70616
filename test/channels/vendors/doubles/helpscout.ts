import { about, type Double, request } from './double';

export const helpscout: Double = {
  product: 'Help Scout Beacon',
  opens: "`Beacon('open')`, `Beacon('navigate', '/ask/')`",
  takesAlong: 'draft with a subject; the reason as session data',
  sources: ['https://developer.helpscout.com/beacon-2/web/javascript-api/'],
  note: '`chat-ended` is in older documentation only',
  snippet({ page }) {
    page.Beacon = Object.assign(() => {}, { readyQueue: [{ method: 'init' }] });
  },
  install({ page, record }) {
    const handlers = new Map<unknown, () => void>();
    page.Beacon = record('Beacon', (command, event, handler) => {
      if (command === 'on') handlers.set(event, handler as () => void);
      if (command === 'off' && handlers.get(event) === handler) handlers.delete(event);
    });
    return {
      outcomes: [['chat ended', () => handlers.get('chat-ended')?.(), 'ended']],
    };
  },
  opened: [
    ['Beacon', 'prefill', { subject: request.subject, text: request.message }],
    ['Beacon', 'session-data', about],
    ['Beacon', 'open'],
    ['Beacon', 'navigate', '/ask/'],
  ],
  hides: ['Beacon', 'config', { display: { style: 'manual' } }],
};
