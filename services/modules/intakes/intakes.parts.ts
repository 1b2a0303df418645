import { partOf, rowsBy } from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { Intake } from './intake.entity.js';
import { IntakeType } from './intake.type.js';

/** What intakes add to the file of a family. */
export const INTAKES_PARTS = [
  partOf(FamilyType, 'intakes', () => [IntakeType], {
    rows: rowsBy(Intake, 'family', { orderBy: { receivedOn: 'desc', id: 'desc' } }),
    needs: 'intake:read',
    description: 'Intakes about the family, newest first (zgłoszenia).',
  }),
] as const;
