import { type Double, request } from './double';

export const intercom: Double = {
  product: 'Intercom',
  opens: "`Intercom('showNewMessage', message)`",
  takesAlong: 'draft',
  sources: ['https://developers.intercom.com/installing-intercom/web/methods'],
  snippet({ page }) {
    page.Intercom = Object.assign(() => {}, { q: [] });
  },
  install({ page, record }) {
    page.Intercom = Object.assign(record('Intercom'), { booted: true });
    return {};
  },
  opened: [['Intercom', 'showNewMessage', request.message]],
  hides: ['Intercom', 'update', { hide_default_launcher: true }],
};
