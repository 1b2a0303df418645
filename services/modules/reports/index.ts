export { isSupervised, registerSupervisions, renameSupervised, type Supervision } from './supervision.js';
