/** What is fitted on the device, in one file of its own that is loaded when an outcome is known. */
export { fitPersonal } from './fit-personal';
export { scoreDeviation } from './uncertainty';
