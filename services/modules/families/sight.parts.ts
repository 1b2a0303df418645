import { SIGHT_REASON_WORDS, SIGHT_REASONS } from '@asysta/schema/families/sight-codes';
import { partOf, publishEnum, rowsThrough, whether, worked } from '../../platform/operation/index.js';
import { seenBecauseOf } from './families.policy.js';
import { Family, FamilyMember } from './family.entity.js';
import { openMemberships } from './known-persons.finders.js';
import { FamilyMemberType, FamilyType } from './family.type.js';

/** Why somebody sees a family, published. */
export const SightReasonEnum = publishEnum(
  'SightReason',
  'Why the caller sees a family (dlaczego widzę tę rodzinę).',
  SIGHT_REASON_WORDS,
);

/** Why one sees a family, and where else the people of its household are or were known, as far as one sees that. */
export const SIGHT_PARTS = [
  worked(FamilyType, Family, 'viewerReasons', () => [SightReasonEnum], {
    reads: {
      DIRECTOR: whether(seenBecauseOf('DIRECTOR')),
      UNIT_HEAD: whether(seenBecauseOf('UNIT_HEAD')),
      SYSTEM: whether(seenBecauseOf('SYSTEM')),
      TOOK_IN: whether(seenBecauseOf('TOOK_IN')),
      LEADS: whether(seenBecauseOf('LEADS')),
      STANDS_IN: whether(seenBecauseOf('STANDS_IN')),
      ACCOMPANIES: whether(seenBecauseOf('ACCOMPANIES')),
    },
    of: (told) => SIGHT_REASONS.filter((reason) => told[reason]),
    description: 'Why the caller sees this family, by the rules that show it (dlaczego widzę tę rodzinę).',
  }),
  partOf(FamilyMemberType, 'households', () => [FamilyType], {
    rows: rowsThrough(FamilyMember, 'person', 'family', { inSight: openMemberships, orderBy: { id: 'asc' } }),
    from: 'person',
    description:
      'Every household this person belongs or belonged to that the caller may see, this one too: their earlier intakes, refusals and cases stand there (rodziny tej osoby).',
  }),
] as const;
