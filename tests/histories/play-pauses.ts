import { DOUBT_CODES } from '@asysta/schema/doubts';
import { PAUSE_CAUSES } from '@asysta/schema/pauses/codes';
import type { BookedPause } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { assistantOf, keeperOf } from './play-visits.js';
import { pick, type Play, type Scene } from './scene.js';
import { attempt, type TellsOfPause } from './told.js';

/** What is typed of a pause, with every doubt answered with yes. */
const written = ({ move, day }: Scene) => ({
  validFrom: day,
  validTo: after(day, move.length),
  cause: pick(PAUSE_CAUSES, move.other),
  otherCause: 'Uzgodniono z rodziną.',
  confirmed: DOUBT_CODES,
});

const pause: Play = async (scene) => {
  const input = written(scene);
  const { validFrom, validTo } = input;
  const accepted = await attempt<{ id: string }>(assistantOf(scene), 'recordVisitPause', {
    supportCaseId: scene.book.id,
    ...input,
  });
  if (accepted)
    scene.book.pauses.set(accepted.id, { first: { validFrom, validTo }, from: validFrom, to: validTo, annulled: false });
  return accepted !== null;
};

/** Changes one of the pauses; answers whether the product accepted it. */
const changes =
  (
    verb: string,
    typed: (scene: Scene, row: TellsOfPause) => Record<string, unknown>,
    book: (scene: Scene, booked: BookedPause) => void,
  ): Play =>
  async (scene) => {
    const row = pick(scene.seen.visitPauses, scene.move.other);
    const booked = scene.book.pauses.get(row?.id ?? '');
    if (!row || !booked) return false;
    const input = { pauseId: row.id, expectedVersion: row.version, ...typed(scene, row) };
    const accepted = await attempt(keeperOf(scene, row.author.id), verb, input);
    if (accepted) book(scene, booked);
    return accepted !== null;
  };

/** The family comes back so many days after it left. */
const cameBack = (from: string, { move }: Scene): string => after(from, move.which % 4);

/** Agreed days without visits, and what becomes of them. */
export const PAUSES_PLAYS = {
  PAUSE: pause,
  END_PAUSE: changes(
    'endVisitPause',
    (scene, { validFrom }) => ({ validTo: cameBack(validFrom, scene) }),
    (scene, booked) => {
      booked.to = cameBack(booked.from, scene);
    },
  ),
  CORRECT_PAUSE: changes(
    'correctVisitPause',
    (scene) => ({ ...written(scene), reason: 'Pomyłka w zapisie.' }),
    ({ day, move }, booked) => {
      booked.from = day;
      booked.to = after(day, move.length);
    },
  ),
  ANNUL_PAUSE: changes(
    'annulVisitPause',
    () => ({ reason: 'Wpisano przy złej rodzinie.' }),
    (_, booked) => {
      booked.annulled = true;
    },
  ),
} satisfies Partial<Record<Kind, Play>>;
