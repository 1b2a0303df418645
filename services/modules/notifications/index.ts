export { Notification } from './notification.entity.js';
export { type Notice, notify } from './verbs/notify.js';
