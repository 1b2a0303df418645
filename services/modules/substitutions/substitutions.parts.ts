import { partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { functionThen, inWords, SupportCase, SupportCaseType } from '../cases/index.js';
import { Substitution } from './substitution.entity.js';
import { CaseSubstituteType, SubstitutionType } from './substitution.type.js';
import { substitutesShown } from './substitutions.finders.js';
import { substitutionsInSight } from './substitutions.policy.js';

/** What substitutions add to a case. */
export const SUBSTITUTIONS_PARTS = [
  worked(SupportCaseType, SupportCase, 'substitutes', () => [CaseSubstituteType], {
    reads: { substitutes: substitutesShown },
    of: ({ substitutes }) => [...substitutes],
    description: 'Who stands in today for its assistant or social worker, and until when (kto zastępuje).',
  }),
  partOf(SupportCaseType, 'substitutions', () => [SubstitutionType], {
    rows: rowsBy(Substitution, 'supportCase', {
      inSight: substitutionsInSight,
      orderBy: { validFrom: 'desc', id: 'desc' },
    }),
    description: 'Substitutions in this case alone, for whoever may read them, the latest first (zastępstwa w tej sprawie).',
  }),
  worked(SubstitutionType, Substitution, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was decided, as of that day (jako kto zdecydowano).',
  }),
] as const;
