import { type Double, request, withMessage } from './double';

export const tidio: Double = {
  product: 'Tidio',
  opens: '`tidioChatApi.open()`',
  takesAlong: 'contact properties that the owner has defined',
  sources: [
    'https://developers.tidio.com/docs/widget-other-methods',
    'https://help.tidio.com/hc/en-us/articles/5463607160860-Widget-SDK',
  ],
  note: '`show`, `hide` and the event of its status were seen in public code only',
  install(stage) {
    const { page, record } = stage;
    page.tidioChatApi = {
      show: record('show'),
      hide: record('hide'),
      open: record('open'),
      setContactProperties: record('setContactProperties'),
      messageFromVisitor: record('messageFromVisitor'),
    };
    const status = (data: string) => () =>
      stage.dispatch('tidioChat-setStatus', { data }, page.document);
    return {
      availability: [
        [status('online'), 'open'],
        [status('offline'), 'closed'],
        [status('other'), 'unknown'],
      ],
    };
  },
  opened: [['setContactProperties', withMessage], ['show'], ['open']],
  sends: ['messageFromVisitor', request.message],
  hides: ['hide'],
};
