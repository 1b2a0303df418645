import { firstThrough, partOf } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';
import { SupportCaseType } from '../case.type.js';
import { CaseWorker } from './case-worker.entity.js';
import { CaseWorkerType } from './case-worker.type.js';
import { workersOf } from './case-workers.finders.js';

/** Who leads a case, and who did. */
export const WORKERS_PARTS = [
  partOf(SupportCaseType, 'socialWorker', () => StaffPersonType, {
    rows: firstThrough(CaseWorker, 'supportCase', 'staffMember', {
      inForce: true,
      orderBy: { validFrom: 'desc', id: 'desc' },
    }),
    nullable: true,
    inLists: true,
    description: 'The social worker who leads it today (pracownik socjalny).',
  }),
  partOf(SupportCaseType, 'workers', () => [CaseWorkerType], {
    rows: workersOf,
    description: 'Everybody who led it as its social worker or is to lead it, the latest first (pracownicy socjalni sprawy).',
  }),
] as const;
