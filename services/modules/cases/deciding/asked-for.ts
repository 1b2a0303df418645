import type { AskedFor } from '../../notifications/index.js';
import { anyOf } from '../../../platform/permission/condition.js';
import { awaiting } from '../cases.finders.js';
import { accompaniedIn } from './accompanying.js';

const ASSISTANT: AskedFor = {
  kind: 'ASSISTANT_REQUESTED',
  waits: (day) => {
    const decision = anyOf([awaiting('QUALIFICATION', day), awaiting('ASSIGNMENT', day)]);
    return {
      sql: (notice, bind) =>
        `exists (select from support_case asking where asking.family_id = ${notice}.family_id and asking.closed_on is null and ${decision.sql('asking', bind)})`,
    };
  },
  decided: {
    sql: (notice) =>
      `(exists (select from request_decision said where said.request_id = ${notice}.subject_id) or exists (select from support_case asked where asked.family_id = ${notice}.family_id and asked.closed_on is null and ${accompaniedIn('asked')}))`,
  },
};

const RELIEF: AskedFor = {
  kind: 'RELIEF_REQUESTED',
  waits: () => ({
    sql: (notice) => `exists (select from relief_request asked where asked.id = ${notice}.subject_id and asked.decision is null)`,
  }),
  decided: {
    sql: (notice) =>
      `exists (select from relief_request asked where asked.id = ${notice}.subject_id and asked.decision in ('GRANTED', 'REFUSED'))`,
  },
};

const secondWord = (kind: 'CORRECTION_PROPOSED' | 'ANNULMENT_PROPOSED'): AskedFor => ({
  kind,
  waits: () => ({
    sql: (notice) =>
      `exists (select from amendment proposed where proposed.id = ${notice}.subject_id and proposed.outcome is null)`,
  }),
  decided: {
    sql: (notice) =>
      `exists (select from amendment proposed where proposed.id = ${notice}.subject_id and proposed.outcome in ('CONFIRMED', 'REFUSED'))`,
  },
});

const NOTIFICATION: AskedFor = {
  kind: 'REFUSAL_RECORDED',
  waits: () => ({
    sql: (notice) =>
      `exists (select from consent_refusal said where said.id = ${notice}.subject_id and said.decision is null and said.annulled_at is null)`,
  }),
  decided: {
    sql: (notice) =>
      `exists (select from consent_refusal said where said.id = ${notice}.subject_id and said.decision is not null)`,
  },
};

/**
 * What notices about a case ask for: an assistant, an assistant's relief, the second word on a correction or an annulment, and whether the court is told
 * of a refusal.
 */
export const ASKED_OF_CASES: readonly AskedFor[] = [
  ASSISTANT,
  RELIEF,
  secondWord('CORRECTION_PROPOSED'),
  secondWord('ANNULMENT_PROPOSED'),
  NOTIFICATION,
];
