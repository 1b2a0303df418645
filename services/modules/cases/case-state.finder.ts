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

const listOf = <Name extends keyof Recorded>(table: string, columns: readonly (readonly [string, string])[], order: string) =>
  inDatabase<Recorded[Name]>(
    (row) =>
      `select coalesce(json_agg(json_object(${columns.map(([key, column]) => `'${key}' value told.${column}`).join(', ')})
        order by told.${order} desc, told.id desc), '[]') from ${table} told where told.support_case_id = ${row}.id`,
  );

const countOf = (table: string) =>
  inDatabase<number>((row) => `select count(*) from ${table} told where told.support_case_id = ${row}.id`);

/** The same as a reading asks it of the database, where nothing of the case is to be opened but the answer of the rules. */
export const TOLD_OF_CASE = {
  interviews: listOf<'interviews'>('family_interview', [['assistantNecessary', 'assistant_necessary']], 'conducted_on'),
  diagnoses: countOf('diagnosis'),
  offers: countOf('offer_presentation'),
  refusals: listOf<'refusals'>('consent_refusal', [['decision', 'decision']], 'refused_on'),
  legalBases: listOf<'legalBases'>(
    'legal_basis',
    [
      ['kind', 'kind'],
      ['validFrom', 'valid_from'],
      ['validTo', 'valid_to'],
    ],
    'valid_from',
  ),
};
