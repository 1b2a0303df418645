import type { Occasion } from '../../../platform/events/event.js';
import { allOf, anyOf, apart, type Condition, holding } from '../../../platform/permission/condition.js';
import { type AskedFor, askedFor } from '../asked.js';

interface Settled {
  /** Notices of which family; of none those that are of no family. */
  readonly familyId: string | null;
  /** Whose step it was; nobody of the centre where it was the operator's command. */
  readonly by: string | null;
  /** Whatever the modules say is asked for; named where no register was read, as by the operator's command. */
  readonly asked?: readonly AskedFor[];
}

const not = ({ sql }: Condition): Condition => ({ sql: (row, bind) => `not ${sql(row, bind)}` });

const inNotice = ({ sql }: Condition): string => sql('notice', () => '?');

/**
 * Settles every notice that asked for a decision which waits no more, for everybody who was asked: it is new to nobody from now on, and
 * says when and by whom. What waits is asked of the rows and not of the verb, so that a verb cannot forget which notices it answers.
 */
export const settleDecided = async (
  { em, clock }: Pick<Occasion, 'em' | 'clock'>,
  { familyId, by, asked = askedFor.items() }: Settled,
): Promise<void> => {
  // The rows are asked, so what was just decided has to be there.
  await em.flush();
  const over = anyOf(asked.map(({ kind, waits }) => allOf([holding('kind', kind), not(waits(clock.today()))])));
  const decided = anyOf(asked.map(({ kind, decided }) => allOf([holding('kind', kind), decided])));
  const now = clock.now().toISOString();
  const text = [
    `update notification notice set settled_at = ?, settled_by_id = ?, read_at = coalesce(notice.read_at, ?), version = notice.version + 1,`,
    'settlement = case when',
    inNotice(decided),
    // Not "is not distinct from": no index is used by it.
    `then 'DECIDED' else 'LAPSED' end where notice.settled_at is null and notice.family_id ${familyId === null ? 'is null' : '= ?'} and`,
    inNotice(over),
  ];
  const family = familyId === null ? [] : [familyId];
  await em.execute(text.join(' '), [now, by, now, ...apart(decided).values, ...family, ...apart(over).values]);
};
