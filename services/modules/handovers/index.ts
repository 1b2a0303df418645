export { mayWork, notBefore } from './taker.rules.js';
export { standingOf } from './verbs/standing-of.js';
