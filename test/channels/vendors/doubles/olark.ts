import { type Double, withMessage } from './double';

export const olark: Double = {
  product: 'Olark',
  opens: "`olark('api.box.expand')`",
  takesAlong: 'custom fields, and a line under the visitor’s name',
  sources: ['https://www.olark.com/api', 'https://github.com/productdevbook/ahize/issues/90'],
  note: 'where its script is blocked, its snippet still answers',
  install({ page, record }) {
    const handlers: Record<string, () => void> = {};
    page.olark = record('olark', (method, value) => {
      if (typeof value === 'function') handlers[method as string] = value as () => void;
    });
    return {
      availability: [
        [() => handlers['api.chat.onOperatorsAvailable']?.(), 'open'],
        [() => handlers['api.chat.onOperatorsAway']?.(), 'closed'],
      ],
    };
  },
  opened: [
    ['olark', 'api.visitor.updateCustomFields', withMessage],
    ['olark', 'api.chat.updateVisitorStatus', { snippet: 'Where is my order?: It is late' }],
    ['olark', 'api.box.show'],
    ['olark', 'api.box.expand'],
  ],
  hides: ['olark', 'api.box.hide'],
};
