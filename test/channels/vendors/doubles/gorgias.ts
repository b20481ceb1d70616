import { type Double, request } from './double';

export const gorgias: Double = {
  product: 'Gorgias',
  opens: '`GorgiasChat.init()`, then `GorgiasChat.open()`',
  takesAlong: 'nothing; the message only when sent',
  sources: ['https://docs.gorgias.com/business-hours/business-hours'],
  note: '`open` and `sendMessage` were seen in public code only, where messages were not always delivered',
  install({ page, record }) {
    let isOpen: unknown = true;
    page.GorgiasChat = {
      init: record('init', () => Promise.resolve()),
      open: record('open'),
      sendMessage: record('sendMessage'),
      isBusinessHours: () => isOpen,
    };
    const become = (next: unknown) => () => {
      isOpen = next;
    };
    return {
      availability: [
        [become(true), 'open'],
        [become(false), 'closed'],
        [become(undefined), 'unknown'],
      ],
    };
  },
  opened: [['init'], ['open']],
  sends: ['sendMessage', request.message],
};
