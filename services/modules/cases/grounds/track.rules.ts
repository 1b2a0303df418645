import type { CaseTrack } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { addDays, later, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, isInForceOn } from '@asysta/schema/values/period';
import { entitled } from './basis.rules.js';

/** What a family is supported by, the one first that decides which law counts: a consent asks for a request, and an application gives its assistant without one. */
const TRACKS: readonly (readonly [LegalBasisKind, CaseTrack])[] = [
  ['COURT_ORDER', 'COURT'],
  ['MINOR_PARENT', 'MINOR_PARENT'],
  ['ZA_ZYCIEM', 'ZA_ZYCIEM'],
  ['CONSENT', 'ORDINARY'],
];

/**
 * The track of a case follows from what entitles; while nothing does, it stays what it was. An application beside a consent (Za
 * życiem, art. 8) is a second basis of a family supported by consent already: it changes nothing of that support.
 */
export const trackOf = (inForce: readonly LegalBasisKind[], present: CaseTrack): CaseTrack => {
  const track = TRACKS.find(([kind]) => inForce.includes(kind))?.[1] ?? present;
  return track === 'ZA_ZYCIEM' && present !== 'ZA_ZYCIEM' && inForce.includes('CONSENT') ? 'ORDINARY' : track;
};

/** Whether what made a track stands in a ledger, in force or ended: an ordinary case needs nothing. */
export const standsFor = (track: CaseTrack, kinds: readonly LegalBasisKind[]): boolean =>
  track === 'ORDINARY' || TRACKS.some(([kind, made]) => made === track && kinds.includes(kind));

/** Whether an application „Za życiem”, and nothing else, entitles a family on a day. */
export const isZaZyciemAlone = (ledger: readonly (Dated & { readonly kind: LegalBasisKind })[], day: LocalDate): boolean => {
  const inForce = ledger.filter((basis) => isInForceOn(basis, day));
  return inForce.length > 0 && inForce.every(({ kind }) => kind === 'ZA_ZYCIEM');
};

/** Whether the family agreed again after a consent had ended on a day. */
const isRenewed = (ledger: readonly (Dated & { readonly kind: LegalBasisKind })[], endedOn: LocalDate, day: LocalDate): boolean =>
  ledger.some(
    (basis) => basis.kind === 'CONSENT' && entitled(daysInForce(basis)) && basis.validFrom > endedOn && basis.validFrom <= day,
  );

/**
 * The day from which consent entitles again, and the rules of the centre count, after what bound more, or an earlier consent, had ended
 * before a day; null where nothing did.
 */
export const byConsentSince = (
  ledger: readonly (Dated & { readonly kind: LegalBasisKind })[],
  day: LocalDate,
): LocalDate | null => {
  const ends = ledger.flatMap(({ kind, ...dated }) => {
    const { from, to } = daysInForce(dated);
    if (!entitled({ from, to }) || to === null || to >= day) return [];
    return kind !== 'CONSENT' || isRenewed(ledger, to, day) ? [to] : [];
  });
  if (ends.length === 0) return null;
  const free = addDays(ends.reduce(later), 1);
  const agreed = ledger.filter(
    (basis) => basis.kind === 'CONSENT' && entitled(daysInForce(basis)) && (!basis.validTo || basis.validTo >= free),
  );
  return agreed.map(({ validFrom }) => later(validFrom, free)).toSorted()[0] ?? free;
};
