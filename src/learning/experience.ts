/** What the customer's own contacts teach: in one file of its own, since a first visit has none. */
export { answerFollowUp } from '../contact/follow-up';
export { addContact, settle } from '../contact/outcome';
export { openHistory } from '../history/history';
export { deviceStorage } from '../history/storage';
export { personalModel } from './personal-model';
