export { askedFor, type AskedFor } from './asked.js';
export { Notification } from './notification.entity.js';
export { NotificationType } from './notification.type.js';
export { tellWatchersOfOperator } from './tell-watchers.js';
export { notify } from './verbs/notify.js';
export { settleDecided } from './verbs/settle-decided.js';
export { tellOnce } from './verbs/tell-once.js';
