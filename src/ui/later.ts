/** What nobody needs before the first suggestion, in a file of its own that is loaded with it. */
export { mask } from '../contact/mask';
export { DeviceMemory } from './components/DeviceMemory';
export { FollowUp } from './components/FollowUp';
export { HandedOffView } from './components/HandedOff';
export { WhyThis } from './components/WhyThis';
export { describeAvailability } from './describe-availability';
export { firstMessage } from './first-message';
export { askWhenDue } from './follow-up-flow';
export { default as css } from './later.css?inline';
export { enLater } from './messages/en-later';
