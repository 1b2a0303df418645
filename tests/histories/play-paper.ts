import type { Caller } from '../kit/caller.js';
import { type BookedCase, entitles } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { GROUNDS_PLAYS } from './play-grounds.js';
import { assign, part } from './play-visits.js';
import { pick, type Play, type Scene } from './scene.js';
import { readWhole } from './told.js';

/** The same of another case, on another day. */
const elsewhere = async (scene: Scene, book: BookedCase, day: string): Promise<Scene> => ({
  ...scene,
  book,
  seen: await readWhole(scene.office.director, book.id),
  day,
});

const isWith = ({ work }: BookedCase, { staffMemberId }: Caller): boolean =>
  work.some(({ who, to }) => who === staffMemberId && to === null);

/** Whether a family waits for an assistant whom an order gives it. */
const waits = (book: BookedCase, day: string): boolean =>
  book.closedOn === null && book.work.every(({ to }) => to !== null && to <= day) && entitles(book, day, ['ORDER']);

/**
 * A decision on paper of about the day on which whoever has full hands got a place free. Where no family waits that it could be, one
 * begins to; where no place ever became free, one does.
 */
const assignBack: Play = async (scene) => {
  const { office, move } = scene;
  const { cases, today } = office;
  const [first, second] = office.assistants as [Caller, Caller];
  const ordered = cases.find((book) => isWith(book, second) && entitles(book, today, ['ORDER']));
  if (!cases.some((book) => waits(book, today))) return ordered ? part(await elsewhere(scene, ordered, today)) : false;
  const freed = cases
    .flatMap(({ work }) => work)
    .flatMap(({ who, to }) => (who === first.staffMemberId && to !== null && to < today ? [to] : []));
  const free = pick(freed, move.other);
  if (free === undefined) {
    const book = cases.find((one) => isWith(one, first));
    const gives = move.length % 2 ? GROUNDS_PLAYS.CLOSE : part;
    return book ? gives(await elsewhere(scene, book, today)) : false;
  }
  const day = after(free, move.length % 3 ? 0 : -1);
  const book = pick(
    cases.filter((one) => waits(one, day)),
    move.which,
  );
  return assign({
    ...(await elsewhere(scene, book ?? scene.book, day)),
    move: { ...move, back: 1, length: 0 },
  });
};

/** What is decided on paper, and typed later. */
export const PAPER_PLAYS = { ASSIGN_BACK: assignBack } satisfies Partial<Record<Kind, Play>>;
