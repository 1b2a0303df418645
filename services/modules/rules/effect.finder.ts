import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { dueOn } from '@asysta/schema/values/working-days';
import { fromDatabase, madeOf, type Operation, ruled } from '../../platform/operation/index.js';
import { concernedByRule, inOwnRhythm } from '../cases/index.js';
import { canTry } from './rules.rules.js';
import { startingOn } from './terms-by-rules.js';

interface Tried {
  readonly key: LocalRuleKey;
  /** Left out by a client, it is undefined. */
  readonly days?: number | null;
  readonly validFrom: LocalDate;
}

interface Counted extends Omit<Tried, 'key'> {
  readonly concerned: number;
  readonly running: number;
  readonly starting: number;
  readonly ownRhythm: number;
}

const counted = ({ key, days, validFrom }: Tried) =>
  fromDatabase<Counted>((bind) => {
    const isRhythm = key === 'CONTACT';
    const own = inOwnRhythm(validFrom);
    const starting = isRhythm ? `${startingOn(validFrom).sql('c', bind)} and not ${own.sql('c', bind)}` : 'false';
    const ownRhythm = isRhythm ? `${concernedByRule(key).sql('c', bind)} and ${own.sql('c', bind)}` : 'false';
    return `select json_object('validFrom' value ${bind(validFrom)}::date, 'days' value ${typeof days !== 'number' ? 'null' : bind(String(days))}::integer,
        'concerned' value (select count(*) from support_case c where ${concernedByRule(key).sql('c', bind)}),
        'running' value (select count(*) from deadline d where d.kind = ${bind(key)} and d.met_on is null and d.cancelled_on is null),
        'starting' value (select count(*) from support_case c where ${starting}),
        'ownRhythm' value (select count(*) from support_case c where ${ownRhythm})) as counted`;
  });

/**
 * What a rule would do to the present cases of the whole centre, before anybody sets it: in how many it still has something to say,
 * how many terms of its kind run on as they are, how many it starts, and in how many a rhythm of the family's own counts instead.
 */
export const localRuleEffect = madeOf(
  ruled({
    reads: (_: Operation, tried: Tried) => ({ counts: counted(tried) }),
    must: ['counts'],
    of: ({ counts: { days, validFrom, ...counts } }) => ({
      ...counts,
      dueOn:
        counts.starting > 0 && typeof days === 'number'
          ? dueOn({ startsOn: validFrom, days, unit: 'CALENDAR_DAYS', shift: false })
          : null,
    }),
  }),
  ({ days, validFrom }, { today }) => canTry({ days: days ?? null, validFrom }, today),
);
