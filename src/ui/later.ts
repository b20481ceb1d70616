/** What nobody needs before the first suggestion, in a file of its own that is loaded with it. */
export { mask } from '../contact/mask';
export { beginLater } from './begin-later';
export { Aside } from './components/Aside';
export { FollowUp } from './components/FollowUp';
export { HandedOffView } from './components/HandedOff';
export { WhyThis } from './components/WhyThis';
export { describeNow } from './describe-now';
export { firstMessage } from './first-message';
export { default as css } from './later.css?inline';
export { enLater } from './messages/en-later';
export { otherProblems } from './other-problems';
