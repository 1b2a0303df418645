import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import { factsAbout, inDatabase, type Operation, question } from '../../platform/operation/index.js';
import { ownRulesOn, ownVersionsInDatabase } from '../law/index.js';
import { SupportCase } from './case.entity.js';
import type { DaysOfCase } from './rules/case-days.rules.js';
import { type CaseState, type Recorded, stateFrom } from './rules/case-state.rules.js';
import { ConsentRefusal, Diagnosis, FamilyInterview, OfferPresentation } from './preparation/preparation.entity.js';

/** What was done in a case before an assistant came and counts, the latest first; what was annulled is none of it. */
export const preparedIn = async (op: Operation, { id }: Pick<SupportCase, 'id'>) => {
  const counts = { supportCase: id, annulledAt: null };
  const [interviews, diagnoses, offers, refusals] = await Promise.all([
    op.em.find(FamilyInterview, counts, { orderBy: { conductedOn: 'desc', id: 'desc' } }),
    op.em.find(Diagnosis, counts, { orderBy: { madeOn: 'desc', id: 'desc' } }),
    op.em.find(OfferPresentation, counts, { orderBy: { presentedOn: 'desc', id: 'desc' } }),
    op.em.find(ConsentRefusal, counts, { orderBy: { refusedOn: 'desc', id: 'desc' } }),
  ]);
  return { interviews, diagnoses, offers, refusals };
};

type Prepared = Awaited<ReturnType<typeof preparedIn>>;

/** What the rules read of a case as of a day, today unless said otherwise, with the records it comes from. */
export const standingOf = async (op: Operation, supportCase: SupportCase, day: LocalDate = op.clock.today()) => {
  const [prepared, legalBases, ownRules] = await Promise.all([
    preparedIn(op, supportCase),
    supportCase.legalBases.loadItems(),
    ownRulesOn(op, day),
  ]);
  const { interviews, diagnoses, offers, refusals } = prepared;
  const counted = legalBases.filter(({ annulledAt }) => !annulledAt);
  const recorded = { interviews, diagnoses: diagnoses.length, offers: offers.length, refusals, legalBases: counted };
  return { prepared, state: stateFrom(supportCase, recorded, { day, ownRules }) };
};

/** The same without the records. */
export const stateOf = async (op: Operation, supportCase: SupportCase): Promise<CaseState> =>
  (await standingOf(op, supportCase)).state;

const received = question<LocalDate | null>((row) => `select told.received_on from intake told where told.id = ${row}.intake_id`);

/** The day on which the centre learned of the family; null on the Za życiem track, which begins with no intake. */
export const receivedOn = async (op: Operation, supportCase: SupportCase): Promise<LocalDate | null> =>
  (await factsAbout(op, SupportCase, supportCase.id, { received })).received;

/** The days of what a case holds, as far as a next record follows from it. */
export const daysOf = (
  { legalBases }: SupportCase,
  { interviews, diagnoses, offers }: Prepared,
  { intakeOn, today }: { readonly intakeOn: LocalDate | null; readonly today: LocalDate },
): DaysOfCase => ({
  INTAKE: intakeOn ? [intakeOn] : [],
  INTERVIEW: interviews.map(({ conductedOn }) => conductedOn),
  DIAGNOSIS: diagnoses.map(({ madeOn }) => madeOn),
  OFFER: offers.map(({ presentedOn }) => presentedOn),
  CONSENT: legalBases
    .getItems()
    .filter((basis) => basis.kind === 'CONSENT' && isInForceOn(basis, today))
    .map(({ validFrom }) => validFrom),
});

/** The same as a reading asks it of the database, where nothing of the case is to be opened but the answer of the rules. */
export const TOLD_OF_CASE = {
  interviews: inDatabase<Recorded['interviews']>(
    (row) => `select coalesce(json_agg(json_object('assistantNecessary' value told.assistant_necessary)
      order by told.conducted_on desc, told.id desc), '[]') as interviews from family_interview told where told.support_case_id = ${row}.id and told.annulled_at is null`,
  ),
  diagnoses: inDatabase<number>(
    (row) => `select count(*) from diagnosis told where told.support_case_id = ${row}.id and told.annulled_at is null`,
  ),
  offers: inDatabase<number>(
    (row) => `select count(*) from offer_presentation told where told.support_case_id = ${row}.id and told.annulled_at is null`,
  ),
  refusals: inDatabase<Recorded['refusals']>(
    (row) => `select coalesce(json_agg(json_object('decision' value told.decision)), '[]') as refusals
      from consent_refusal told where told.support_case_id = ${row}.id and told.annulled_at is null`,
  ),
  legalBases: inDatabase<Recorded['legalBases']>(
    (
      row,
    ) => `select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
      order by told.valid_from desc, told.id desc), '[]') as ledger from legal_basis told where told.support_case_id = ${row}.id and told.annulled_at is null`,
  ),
  ownVersions: ownVersionsInDatabase,
};
