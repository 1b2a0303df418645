import type { CaseTrack } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';

/** What a family is supported by, the one first that decides which law counts: a consent asks for a request, and an application gives its assistant without one. */
const TRACKS: readonly (readonly [LegalBasisKind, CaseTrack])[] = [
  ['COURT_ORDER', 'COURT'],
  ['MINOR_PARENT', 'MINOR_PARENT'],
  ['ZA_ZYCIEM', 'ZA_ZYCIEM'],
  ['CONSENT', 'ORDINARY'],
];

/** The track of a case follows from what entitles; while nothing does, it stays what it was. */
export const trackOf = (inForce: readonly LegalBasisKind[], present: CaseTrack): CaseTrack =>
  TRACKS.find(([kind]) => inForce.includes(kind))?.[1] ?? present;
