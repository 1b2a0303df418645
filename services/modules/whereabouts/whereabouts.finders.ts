import { firstBy, inDatabase, question, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { ofMembersInSight } from '../families/index.js';
import type { Span } from './outcome.rules.js';
import { Whereabouts } from './whereabouts.entity.js';
import type { Stay } from './whereabouts.rules.js';

/** The record, or NOT_FOUND where it is of no household that this person may see. */
export const whereaboutsById = rowInSight(Whereabouts, ofMembersInSight);

const LATEST_FIRST = { validFrom: 'desc', id: 'desc' } as const;

/** Everything that was recorded in this household of where the child is, the latest first; what was annulled too. */
export const whereaboutsOf = rowsBy(Whereabouts, 'familyMember', { orderBy: LATEST_FIRST });

/** Where the child is today, as this household knows it. */
export const whereaboutsToday = firstBy(Whereabouts, 'familyMember', {
  where: { annulledAt: null },
  inForce: true,
  orderBy: LATEST_FIRST,
});

const stays = (which: string): string =>
  `select coalesce(json_agg(json_object('kind' value stay.kind, 'validFrom' value stay.valid_from, 'validTo' value stay.valid_to)
      order by stay.valid_from), '[]') as stays from whereabouts stay join family_member held on held.id = stay.family_member_id
      where stay.annulled_at is null and ${which}`;

/** Asked of a membership: where the child was as other households wrote it. */
export const staysElsewhere = question<readonly Stay[]>((member) =>
  stays(`held.person_id = ${member}.person_id and held.family_id <> ${member}.family_id`),
);

/** Told of a membership: where the child was, as this household wrote it, be it in an earlier stay; of another one nothing is told. */
export const staysInDatabase = inDatabase<readonly Stay[]>((member) =>
  stays(`held.person_id = ${member}.person_id and held.family_id = ${member}.family_id`),
);

/**
 * Told of a membership: the support of the household, from the first assistant of the case that counts to its last day, or to today;
 * null where nobody was assigned yet.
 */
export const supportInDatabase = inDatabase<Span | null>(
  (
    member,
    today,
  ) => `select json_object('from' value support.began, 'to' value coalesce(support.closed_on, ${today()})) as support
    from (select min(given.assigned_on) as began, told.closed_on from support_case told
      join assignment given on given.support_case_id = told.id where told.family_id = ${member}.family_id
      group by told.id, told.closed_on, told.opened_on order by told.closed_on desc, told.opened_on desc limit 1) support`,
);
