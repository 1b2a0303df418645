import type { EntityManager } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { TerytCode } from '@asysta/schema/values/teryt';
import type { NewId } from '../../../platform/ids.js';
import { LocalRule, type OwnRule } from '../../law/index.js';
import { Centre, CentreTeryt } from '../centre.entity.js';

/** What onboarding knows of a centre before anybody signs in. */
export interface Founding {
  readonly name: string;
  readonly shortName: string;
  readonly seat: string;
  readonly voivodeship: string;
  readonly teryt: TerytCode;
  readonly rules: readonly OwnRule[];
  /** First day of the TERYT code and of the rules. */
  readonly since: LocalDate;
}

/** Writes the card of a new centre, its TERYT code and its own rules, behind the door of its party; answers the card's id. */
export const foundCentre = (em: EntityManager, newId: NewId, founding: Founding): string => {
  const { name, shortName, seat, voivodeship, teryt, rules, since } = founding;
  const card = em.create(Centre, { id: newId(), name, shortName, seat, voivodeship });
  em.create(CentreTeryt, { id: newId(), code: teryt, validFrom: since });
  for (const { key, days, source } of rules) {
    const unit = days === null ? null : ('CALENDAR_DAYS' as const);
    em.create(LocalRule, { id: newId(), key, ruleVersion: 1, source, amount: days, unit, validFrom: since });
  }
  return card.id;
};
