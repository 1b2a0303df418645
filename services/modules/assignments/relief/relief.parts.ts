import { partOf, rowsBy, worked } from '../../../platform/operation/index.js';
import { ReliefRequest, reliefWaits, SupportCase, SupportCaseType } from '../../cases/index.js';
import { assistantOf } from '../assignments.finders.js';
import { mayRequestRelief } from './relief.rules.js';
import { ReliefRequestType } from './relief-request.type.js';

/** Requests to be relieved of a case, and whether the caller may file one. */
export const RELIEF_PARTS = [
  partOf(SupportCaseType, 'reliefRequests', () => [ReliefRequestType], {
    rows: rowsBy(ReliefRequest, 'supportCase', { orderBy: { requestedOn: 'desc', id: 'desc' } }),
    description: 'Requests of its assistants to be relieved of it, the latest first (prośby o zwolnienie z prowadzenia).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayRequestRelief', () => Boolean, {
    reads: { assistantId: assistantOf((supportCase) => `${supportCase}.id`), waits: reliefWaits },
    of: ({ assistantId, waits }, { principal, may }) =>
      may('relief:request') && mayRequestRelief({ callerId: principal.staffMemberId, assistantId, waits }).allowed,
    description: 'Whether the caller, as its assistant, may ask to be relieved of it (czy może poprosić o zwolnienie).',
  }),
] as const;
