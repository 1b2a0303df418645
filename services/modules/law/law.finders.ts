import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Operation, remembered } from '../../platform/operation/index.js';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { LawRule, LocalRule } from './rule.entity.js';

type Reading = Pick<Operation, 'em'>;

/** In force on a day: both its first and its last day count. */
const inForceOn = (day: LocalDate) => ({ validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gte: day } }] });

/** The centre's own rule in force on a day; null where the centre has none, and then nobody can be in breach of it. */
export const localRule = ({ em }: Reading, key: LocalRuleKey, day: LocalDate): Promise<LocalRule | null> =>
  em.findOne(LocalRule, { key, ...inForceOn(day) }, { orderBy: { ruleVersion: 'desc' } });

/** The term or limit of the act in force on a day, with its article and version; null when the act had none then. */
export const lawRule = ({ em }: Reading, key: string, day: LocalDate): Promise<LawRule | null> =>
  em.findOne(LawRule, { key, ...inForceOn(day) }, { orderBy: { ruleVersion: 'desc' } });

/** All of the centre's own rules in force today, by key. */
export const localRulesToday = (op: Operation): Promise<LocalRule[]> =>
  remembered(op, localRulesToday, () =>
    op.em.find(LocalRule, inForceOn(op.clock.today()), { orderBy: { key: 'asc', ruleVersion: 'asc' } }),
  );
