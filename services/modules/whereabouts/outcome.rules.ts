import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, isInForceOn, overlaps } from '@asysta/schema/values/period';
import type { WhereaboutsKind } from '@asysta/schema/whereabouts/codes';
import type { Stay } from './whereabouts.rules.js';

/** A time over which one looks at a child, both days included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const CARE: readonly WhereaboutsKind[] = ['FAMILY_FOSTER_CARE', 'INSTITUTIONAL_CARE'];
const WITH_A_PARENT: readonly WhereaboutsKind[] = ['HOME', 'OTHER_PARENT'];
/** A child in a hospital, or a youth in MOW or MOS, still lives at home: neither ever reads as placed. */
const AT_HOME: readonly WhereaboutsKind[] = ['HOME', 'HOSPITAL', 'YOUTH_CENTRE'];

/** Foster care in a family or an institution; relatives without an order, a hospital, MOW and MOS are none. */
export const isCare = ({ kind }: Pick<Stay, 'kind'>): boolean => CARE.includes(kind);

const touches = (stay: Dated, span: Span): boolean => overlaps(daysInForce(stay), span);

const inOrder = (stays: readonly Stay[]): readonly Stay[] =>
  stays.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));

const kindOn = (stays: readonly Stay[], day: LocalDate): WhereaboutsKind | null =>
  stays.find((stay) => isInForceOn(stay, day))?.kind ?? null;

/**
 * Whether the child stayed at home: there on the first and on the last day, and in no care between. Null where the whereabouts on one
 * of these two days are not known.
 */
export const stayedThroughout = (stays: readonly Stay[], span: Span): boolean | null => {
  const [first, last] = [kindOn(stays, span.from), kindOn(stays, span.to)];
  if (stays.some((stay) => isCare(stay) && touches(stay, span))) return false;
  if (!first || !last || first === 'UNKNOWN' || last === 'UNKNOWN') return null;
  return AT_HOME.includes(first) && AT_HOME.includes(last);
};

const begunWithin = ({ validFrom }: Dated, { from, to }: Span): boolean => from <= validFrom && validFrom <= to;

/** Stays as one follows another; a hospital on the way is no station of its own. */
const steps = (stays: readonly Stay[]): readonly (readonly [Stay | undefined, Stay])[] => {
  const stations = inOrder(stays).filter(({ kind }) => kind !== 'HOSPITAL');
  return stations.map((stay, at) => [stations[at - 1], stay]);
};

/** Whether the child came back within these days: from care to a parent, as the report counts it; placed again later, it still did. */
export const returnedWithin = (stays: readonly Stay[], span: Span): boolean =>
  steps(stays).some(([before, stay]) => before && isCare(before) && WITH_A_PARENT.includes(stay.kind) && begunWithin(stay, span));

/** Whether the child was placed within these days: into care from elsewhere; from one form of care to another is none. */
export const placedWithin = (stays: readonly Stay[], span: Span): boolean =>
  steps(stays).some(([before, stay]) => isCare(stay) && !(before && isCare(before)) && begunWithin(stay, span));
