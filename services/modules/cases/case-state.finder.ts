import type { LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, type Operation } from '../../platform/operation/index.js';
import type { SupportCase } from './case.entity.js';
import { type CaseState, type Recorded, stateFrom } from './case.rules.js';

/** What the rules read of a case as of a day, today unless said otherwise; five statements for any number of cases. */
export const stateOf = async (op: Operation, supportCase: SupportCase, day: LocalDate = op.clock.today()): Promise<CaseState> => {
  const [interviews, diagnoses, offers, refusals, legalBases] = await Promise.all([
    supportCase.interviews.loadItems(),
    supportCase.diagnoses.loadItems(),
    supportCase.offers.loadItems(),
    supportCase.refusals.loadItems(),
    supportCase.legalBases.loadItems(),
  ]);
  const recorded = { interviews, diagnoses: diagnoses.length, offers: offers.length, refusals, legalBases };
  return stateFrom(supportCase, recorded, day);
};

/** The same as a reading asks it of the database, where nothing of the case is to be opened but the answer of the rules. */
export const TOLD_OF_CASE = {
  interviews: inDatabase<Recorded['interviews']>(
    (row) => `select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
      order by told.conducted_on desc, told.id desc), '[]') as interviews from family_interview told where told.support_case_id = ${row}.id`,
  ),
  diagnoses: inDatabase<number>((row) => `select count(*) from diagnosis told where told.support_case_id = ${row}.id`),
  offers: inDatabase<number>((row) => `select count(*) from offer_presentation told where told.support_case_id = ${row}.id`),
  refusals: inDatabase<Recorded['refusals']>(
    (row) => `select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
      from consent_refusal told where told.support_case_id = ${row}.id`,
  ),
  legalBases: inDatabase<Recorded['legalBases']>(
    (
      row,
    ) => `select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
      order by told.valid_from desc, told.id desc), '[]') as ledger from legal_basis told where told.support_case_id = ${row}.id`,
  ),
};
