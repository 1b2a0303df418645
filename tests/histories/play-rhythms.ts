import { DOUBT_CODES } from '@asysta/schema/doubts';
import type { Caller } from '../kit/caller.js';
import type { BookedRhythm } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { RHYTHM } from './office.js';
import { assistantOf, keeperOf } from './play-visits.js';
import { pick, type Play, type Scene, worker } from './scene.js';
import { attempt, type TellsOfRhythm } from './told.js';

/** What is typed of a rhythm: oftener or more rarely than the centre's rule, some without a last day. */
const written = ({ move, day }: Scene) => ({
  days: 2 + (move.other % 12),
  validFrom: day,
  validTo: move.length % 2 ? after(day, move.length) : null,
  justification: 'Ustalono z rodziną.',
});

/** More rarely than the rule a family is met only as whoever leads its case says. */
const setsIt = (scene: Scene): Caller => (written(scene).days > RHYTHM ? worker(scene) : assistantOf(scene));

const record: Play = async (scene) => {
  const input = written(scene);
  const { days, validFrom, validTo } = input;
  const accepted = await attempt<{ id: string }>(setsIt(scene), 'recordMeetingRhythm', {
    supportCaseId: scene.book.id,
    ...input,
    confirmed: DOUBT_CODES,
  });
  const first = { days, validFrom, validTo };
  if (accepted) scene.book.rhythms.set(accepted.id, { first, days, from: validFrom, to: validTo, annulled: false });
  return accepted !== null;
};

const keeper = (scene: Scene, author: string): Caller =>
  worker(scene).staffMemberId === author ? worker(scene) : keeperOf(scene, author);

/** Changes one of the rhythms; answers whether the product accepted it. */
const changes =
  (
    verb: string,
    typed: (scene: Scene, row: TellsOfRhythm) => Record<string, unknown>,
    book: (scene: Scene, booked: BookedRhythm) => void,
    among: (booked: BookedRhythm) => boolean = () => true,
  ): Play =>
  async (scene) => {
    const rows = scene.seen.meetingRhythms.filter(({ id }) => among(scene.book.rhythms.get(id) as BookedRhythm));
    const row = pick(rows, scene.move.other);
    const booked = scene.book.rhythms.get(row?.id ?? '');
    if (!row || !booked) return false;
    const input = { rhythmId: row.id, expectedVersion: row.version, ...typed(scene, row) };
    const accepted = await attempt(keeper(scene, row.author.id), verb, input);
    if (accepted) book(scene, booked);
    return accepted !== null;
  };

const endsOn = (from: string, { move }: Scene): string => after(from, move.which % 6);

/** How often one family is met, by agreement, and what becomes of that. */
export const RHYTHMS_PLAYS = {
  RHYTHM: record,
  END_RHYTHM: changes(
    'endMeetingRhythm',
    (scene, { validFrom }) => ({ validTo: endsOn(validFrom, scene) }),
    (scene, booked) => {
      booked.to = endsOn(booked.from, scene);
    },
    // What is struck through or has a last day is ended by nobody.
    ({ annulled, to }) => !annulled && to === null,
  ),
  CORRECT_RHYTHM: changes(
    'correctMeetingRhythm',
    (scene) => ({ ...written(scene), confirmed: DOUBT_CODES, reason: 'Pomyłka w zapisie.' }),
    (scene, booked) => {
      const { days, validFrom: from, validTo: to } = written(scene);
      Object.assign(booked, { days, from, to });
    },
  ),
  ANNUL_RHYTHM: changes(
    'annulMeetingRhythm',
    () => ({ reason: 'Wpisano przy złej rodzinie.' }),
    (_, booked) => {
      booked.annulled = true;
    },
  ),
} satisfies Partial<Record<Kind, Play>>;
