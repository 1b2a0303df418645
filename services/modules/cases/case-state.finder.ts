import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import { factsAbout, inDatabase, type Operation, question } from '../../platform/operation/index.js';
import { ownRulesOn, ownVersionsInDatabase } from '../law/index.js';
import { SupportCase } from './case.entity.js';
import type { DaysOfCase } from './case-days.rules.js';
import { type CaseState, type Recorded, stateFrom } from './case.rules.js';

/** What the rules read of a case as of a day, today unless said otherwise; six statements for any number of cases. */
export const stateOf = async (op: Operation, supportCase: SupportCase, day: LocalDate = op.clock.today()): Promise<CaseState> => {
  const [interviews, diagnoses, offers, refusals, legalBases, ownRules] = await Promise.all([
    supportCase.interviews.loadItems(),
    supportCase.diagnoses.loadItems(),
    supportCase.offers.loadItems(),
    supportCase.refusals.loadItems(),
    supportCase.legalBases.loadItems(),
    ownRulesOn(op, day),
  ]);
  const recorded = { interviews, diagnoses: diagnoses.length, offers: offers.length, refusals, legalBases };
  return stateFrom(supportCase, recorded, { day, ownRules });
};

const received = question<LocalDate | null>((row) => `select told.received_on from intake told where told.id = ${row}.intake_id`);

/** The day on which the centre learned of the family; null on the Za życiem track, which begins with no intake. */
export const receivedOn = async (op: Operation, supportCase: SupportCase): Promise<LocalDate | null> =>
  (await factsAbout(op, SupportCase, supportCase.id, { received })).received;

/** The days of what a case holds, as far as a next record follows from it; of a case whose state was read already. */
export const daysOf = (supportCase: SupportCase, intakeOn: LocalDate | null, today: LocalDate): DaysOfCase => ({
  INTAKE: intakeOn ? [intakeOn] : [],
  INTERVIEW: supportCase.interviews.getItems().map(({ conductedOn }) => conductedOn),
  DIAGNOSIS: supportCase.diagnoses.getItems().map(({ madeOn }) => madeOn),
  OFFER: supportCase.offers.getItems().map(({ presentedOn }) => presentedOn),
  CONSENT: supportCase.legalBases
    .getItems()
    .filter((basis) => basis.kind === 'CONSENT' && isInForceOn(basis, today))
    .map(({ validFrom }) => validFrom),
});

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
  ownVersions: ownVersionsInDatabase,
};
