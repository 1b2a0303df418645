import type { CaseStage } from '@asysta/schema/cases/codes';
import { isRuleOfConsent, type LocalRuleKey } from '@asysta/schema/law/codes';
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
  ZA_ZYCIEM_APART: ['BASIS_GRANTED', 'ASSIGNED', 'IN_SUPPORT'],
};

/** Open cases in which a rule of the centre has something to say: those of the consent track, or of „Za życiem” alone. */
export const concernedByRule = (key: LocalRuleKey): Condition => {
  const stages = STAGES_CONCERNED[key].map((stage) => `'${stage}'`).join(', ');
  const track = isRuleOfConsent(key) ? 'ORDINARY' : 'ZA_ZYCIEM';
  return { sql: (row) => `(${row}.closed_on is null and ${row}.track = '${track}' and ${row}.stage in (${stages}))` };
};
