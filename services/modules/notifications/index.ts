export { type Notice, notify } from './verbs/notify.js';
