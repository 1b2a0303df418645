import { Int } from 'type-graphql';
import { isInForceOn } from '@asysta/schema/values/period';
import { expressed, onlyBy, partOf, whether, worked } from '../../platform/operation/index.js';
import { SupportCase, SupportCaseType } from '../cases/index.js';
import { versionsInDatabase } from '../law/index.js';
import { StaffMember, StaffPersonType, suspendedOn } from '../staff/index.js';
import { AssistantCaseloadType } from './assignment.type.js';
import { inFunction } from './assignments.policy.js';
import { CASELOAD, familiesNow } from './caseloads.finder.js';
import { countedNow, takesAPlaceNow, zaZyciemNow } from './za-zyciem-apart.js';

/** What the load of an assistant tells of their entry in the register. */
export const CASELOAD_PARTS = [
  partOf(AssistantCaseloadType, 'assistant', () => StaffPersonType, {
    rows: onlyBy(StaffMember, 'id'),
    description: 'The assistant (asystent).',
  }),
  expressed(AssistantCaseloadType, StaffMember, 'families', () => Int, {
    by: familiesNow,
    description: 'Families accompanied now (liczba rodzin).',
  }),
  expressed(AssistantCaseloadType, StaffMember, 'zaZyciemFamilies', () => Int, {
    by: zaZyciemNow,
    description: 'Among them families that an application „Za życiem” alone entitles (w tym tylko „Za życiem”).',
  }),
  expressed(AssistantCaseloadType, StaffMember, 'countedFamilies', () => Int, {
    by: countedNow,
    description: 'Families that take a place of the limit: all, unless a rule of the centre puts „Za życiem” apart (do limitu).',
  }),
  expressed(SupportCaseType, SupportCase, 'takesAPlace', () => Boolean, {
    by: takesAPlaceNow,
    description: 'Whether its family takes a place of the limit of art. 15(4) with an assistant today (wlicza się do limitu).',
  }),
  worked(AssistantCaseloadType, StaffMember, 'limit', () => Int, {
    reads: { versions: versionsInDatabase(CASELOAD) },
    of: ({ versions }, { today }) => versions.find((one) => isInForceOn(one, today))?.amount ?? null,
    nullable: true,
    description: 'Largest number allowed at once, art. 15(4) (limit).',
  }),
  worked(AssistantCaseloadType, StaffMember, 'holdsFunction', () => Boolean, {
    reads: { holds: whether(inFunction) },
    of: ({ holds }) => holds,
    description: 'False when the function has ended and the families wait to be handed over (pełni funkcję).',
  }),
  worked(AssistantCaseloadType, StaffMember, 'suspended', () => Boolean, {
    reads: { told: whether(({ clock }) => suspendedOn(clock.today())) },
    of: ({ told }) => told,
    description: 'Whether the assistant is suspended today, art. 13: the families need another one (osoba zawieszona).',
  }),
] as const;
