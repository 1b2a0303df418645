import { partOf, worked } from '../../../platform/operation/index.js';
import { FamilyMemberType } from '../../families/index.js';
import { SupportCase } from '../case.entity.js';
import { SupportCaseType } from '../case.type.js';
import { SupportConsentType } from '../preparation/preparation.type.js';
import { Amendment } from './amendment.entity.js';
import { AmendedRecordEnum, AmendmentType } from './amendment.type.js';
import { everyAmendment, signatoriesOf } from './amendments.finders.js';
import { mayDecide, mayTakeBack, proposable } from './amendments.rules.js';

/** Corrections of what carries law, in their case, and what the caller may do about each. */
export const AMENDMENTS_PARTS = [
  partOf(SupportCaseType, 'amendments', () => [AmendmentType], {
    rows: everyAmendment,
    description: 'Corrections of its consents, orders, other bases and closing, also refused ones, the latest first (poprawki).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayAmend', () => [AmendedRecordEnum], {
    reads: { stage: 'stage' },
    of: ({ stage }, { may }) => proposable(stage, may),
    description: 'What of it the caller may propose to correct (co można poprawić).',
  }),
  worked(AmendmentType, Amendment, 'viewerMayDecide', () => Boolean, {
    reads: { outcome: 'outcome', proposerId: 'proposedBy' },
    of: (waiting, { principal, may }) => may('correction:confirm') && mayDecide(waiting, principal.staffMemberId).allowed,
    description: 'Whether the caller may confirm or refuse it: who may confirm, and did not propose it.',
  }),
  worked(AmendmentType, Amendment, 'viewerMayTakeBack', () => Boolean, {
    reads: { outcome: 'outcome', proposerId: 'proposedBy' },
    of: (waiting, { principal }) => mayTakeBack(waiting, principal.staffMemberId).allowed,
    description: 'Whether the caller may take it back: whoever proposed it, while it waits.',
  }),
  partOf(SupportConsentType, 'signedBy', () => [FamilyMemberType], {
    rows: signatoriesOf,
    description: 'Members of the family who gave it; none where it is told in words alone (kto wyraził zgodę).',
  }),
] as const;
