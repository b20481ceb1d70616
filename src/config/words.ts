/** Problems in words for developers, in a file of its own that is loaded only where there is one. */
export { describeFindings } from './describe-findings';
export { logProblem } from './log-problem';
export { strayAttributes } from './stray-attributes';
export { unknownTexts } from './unknown-texts';
