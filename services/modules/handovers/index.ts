export { mayWork, notBefore, type Taker } from './taker.rules.js';
export { standingOf } from './verbs/standing-of.js';
