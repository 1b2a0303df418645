import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { Condition } from '../../platform/permission/condition.js';

const BEFORE_CONSENT: readonly CaseStage[] = ['INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'REFUSED', 'WITHDRAWN'];
const BEFORE_QUALIFICATION: readonly CaseStage[] = [...BEFORE_CONSENT, 'BASIS_GRANTED', 'REQUESTED'];
const BEFORE_SUPPORT: readonly CaseStage[] = [...BEFORE_QUALIFICATION, 'QUALIFIED', 'ASSIGNED'];

/** At which stages a rule of the centre still has something to say: what was done before it counted is not asked for again. */
const STAGES_CONCERNED: Record<LocalRuleKey, readonly CaseStage[]> = {
  OFFER_RECORD: BEFORE_CONSENT,
  WRITTEN_CONSENT: BEFORE_CONSENT,
  QUALIFICATION: BEFORE_QUALIFICATION,
  // The term starts on the day of the qualification, and a visit once made is owed no more.
  FIRST_VISIT: BEFORE_QUALIFICATION,
  JOINT_FIRST_VISIT: BEFORE_SUPPORT,
  AREA_OF_CHANGE: BEFORE_SUPPORT,
  CONTACT: ['IN_SUPPORT'],
};

/** Open cases of the consent track, the only ones for which a centre has rules, in which this one has something to say. */
export const concernedByRule = (key: LocalRuleKey): Condition => {
  const stages = STAGES_CONCERNED[key].map((stage) => `'${stage}'`).join(', ');
  return { sql: (row) => `(${row}.closed_on is null and ${row}.track = 'ORDINARY' and ${row}.stage in (${stages}))` };
};
