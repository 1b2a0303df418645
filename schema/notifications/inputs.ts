import * as v from 'valibot';
import { UuidSchema } from '../values/ids.js';
import { request } from '../inputs.js';

export const AcknowledgeNotificationSchema = v.object({ ...request, notificationId: UuidSchema });
