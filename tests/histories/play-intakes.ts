import { expect } from 'vitest';
import { type CaseRow, CASE_FIELDS, intakeInput } from '../kit/case-path.js';
import type { BookedCase, BookedIntake } from './book.js';
import { looked } from './looked.js';
import type { Kind } from './moves.js';
import { type Office, unwritten } from './office.js';
import { pick, type Play, type Scene, worker } from './scene.js';
import { attempt, readVersionOfIntake, tried } from './told.js';

/** Somebody tells the centre about a family on a day. */
const register = async (scene: Scene, day: string, urgency: BookedIntake['urgency']): Promise<BookedIntake | null> => {
  const { office, book } = scene;
  const about = { newFamily: undefined, familyId: book.familyId, receivedOn: day, urgency };
  const by = worker(scene);
  const row = await attempt<{ id: string }>(by, 'registerIntake', intakeInput(about));
  if (!row) return null;
  const intake: BookedIntake = {
    id: row.id,
    by: by.staffMemberId,
    familyId: book.familyId,
    urgency,
    receivedOn: day,
    dismissed: false,
    inCase: null,
  };
  office.intakes.push(intake);
  return intake;
};

const intake: Play = async (scene) => (await register(scene, scene.day, scene.move.length % 2 ? 'URGENT' : 'ORDINARY')) !== null;

const isWaiting = ({ dismissed, inCase }: BookedIntake): boolean => !dismissed && inCase === null;

/** Those about the family of a case that nobody settled yet. */
const waitingOf = ({ intakes }: Office, { familyId }: BookedCase): BookedIntake[] =>
  intakes.filter((one) => one.familyId === familyId && isWaiting(one));

const settled = async ({ office }: Scene, { id }: BookedIntake) => ({
  intakeId: id,
  expectedVersion: await readVersionOfIntake(office.director, id),
});

/** One of them goes into the case of its family that runs; without one, something new is told and goes there. */
const join: Play = async (scene) => {
  const { office, book, move, day } = scene;
  const told = pick(waitingOf(office, book), move.other) ?? (await register(scene, day, move.length % 2 ? 'ORDINARY' : 'URGENT'));
  if (!told) return false;
  const running = office.cases.find(({ familyId, closedOn }) => familyId === book.familyId && closedOn === null);
  const { row, codes } = await tried<CaseRow>(office.director, 'joinIntake', await settled(scene, told), CASE_FIELDS);
  expect(row?.id ?? codes).toEqual(running?.id ?? ['NO_CASE_TO_JOIN']);
  told.inCase = running ?? null;
  looked.joined += running ? 1 : 0;
  return row !== null;
};

const dismiss: Play = async (scene) => {
  const told = pick(waitingOf(scene.office, scene.book), scene.move.other);
  if (!told) return false;
  const input = { ...(await settled(scene, told)), reason: 'Sprawdzono na miejscu.' };
  expect(await attempt(scene.office.director, 'dismissIntake', input)).not.toBeNull();
  told.dismissed = true;
  return true;
};

const { newFamily: _, confirmed: __, ...TOLD } = intakeInput();

/** The day of an intake about the family is corrected, settled or not. */
const correct: Play = async (scene) => {
  const { office, book, move, day } = scene;
  const told = pick(
    office.intakes.filter(({ familyId }) => familyId === book.familyId),
    move.other,
  );
  if (!told) return false;
  const input = { ...TOLD, ...(await settled(scene, told)), urgency: told.urgency, receivedOn: day, reason: 'Pomyłka w dniu.' };
  const accepted = await attempt(office.director, 'correctIntake', input);
  if (accepted) told.receivedOn = day;
  return accepted !== null;
};

/** A family comes again after its case was closed. */
const openAgain: Play = async (scene) => {
  const { office, book } = scene;
  if (book.closedOn === null) return false;
  const told = await register(scene, office.today, 'ORDINARY');
  if (!told) return false;
  const input = await settled(scene, told);
  const opened =
    (await attempt<CaseRow>(office.director, 'openCase', input, CASE_FIELDS)) ??
    (await attempt<CaseRow>(office.socialWorkers[0] ?? office.director, 'openCase', input, CASE_FIELDS));
  if (!opened) return false;
  const next = unwritten(opened);
  office.cases.push(next);
  told.inCase = next;
  return true;
};

/** What the centre is told about a family, and where it goes. */
export const INTAKES_PLAYS = {
  INTAKE: intake,
  JOIN_INTAKE: join,
  DISMISS_INTAKE: dismiss,
  CORRECT_INTAKE: correct,
  OPEN_AGAIN: openAgain,
} satisfies Partial<Record<Kind, Play>>;
