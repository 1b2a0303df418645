import type { CaseStage } from '@asysta/schema/cases/codes';
import { later, type LocalDate } from '@asysta/schema/values/local-date';
import { contains } from '@asysta/schema/values/period';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines, startDeadline } from '../../deadlines/index.js';
import { SupportCase } from '../case.entity.js';
import { assistedIn } from '../mending/assigned-days.js';
import { qualificationsOf } from '../preparation/qualification.finders.js';
import { rhythmsOf } from './own-rhythm.js';
import { pausesOf } from './paused-days.js';
import { visitedSince } from './visited-days.js';

/** The clocks that a centre sets for itself, which run by consent alone. */
export const OWN_CLOCKS = ['FIRST_VISIT', 'CONTACT'] as const;
type OwnClock = (typeof OWN_CLOCKS)[number];

/** Stops the clocks of the centre's own rules: without a consent in force nobody is in breach of them. */
export const stopOwnClocks = async (op: Operation, { id }: Pick<SupportCase, 'id'>): Promise<void> => {
  for (const kind of OWN_CLOCKS) await cancelDeadlines(op, { supportCaseId: id, kind });
};

/** Which of them runs while a consent entitles: to the next contact, or to the first visit of a family that was qualified. */
export const ownClockOf = ({ stage, qualified }: { readonly stage: CaseStage; readonly qualified: boolean }): OwnClock | null => {
  if (stage === 'IN_SUPPORT') return 'CONTACT';
  return qualified && (stage === 'QUALIFIED' || stage === 'ASSIGNED') ? 'FIRST_VISIT' : null;
};

/**
 * Lets them run anew from the day on which a consent entitles again: to the first visit where the family was qualified and nobody
 * came yet, not before it was, to the next contact where somebody did, from the last visit if there was one since, and not in a pause of
 * visits, as often as was agreed for the family. The case is to be locked: two who find no clock would start two.
 */
export const restartOwnClocks = async (op: Operation, supportCase: SupportCase, since: LocalDate): Promise<void> => {
  const { stage, family } = supportCase;
  await stopOwnClocks(op, supportCase);
  const qualified = stage === 'IN_SUPPORT' ? [] : await qualificationsOf(op, supportCase);
  const kind = ownClockOf({ stage, qualified: qualified.length > 0 });
  if (!kind) return;
  if (kind === 'FIRST_VISIT') {
    await startDeadline(op, {
      kind,
      family,
      supportCase,
      startsOn: qualified.map((one) => one.qualifiedOn).reduce(later, since),
    });
    return;
  }
  const [visited, assigned, agreed] = await Promise.all([
    visitedSince(op, supportCase.id, since),
    assistedIn(op, supportCase.id),
    factsAbout(op, SupportCase, supportCase.id, { pauses: pausesOf, rhythms: rhythmsOf }),
  ]);
  // Where an assistant came only later, nobody could meet the family before.
  const begun = assigned.some((days) => contains(days, since)) ? since : assigned.find(({ from }) => from > since)?.from;
  const startsOn = visited.at(-1) ?? begun ?? since;
  await startDeadline(op, { kind, family, supportCase, startsOn, ...agreed });
};
