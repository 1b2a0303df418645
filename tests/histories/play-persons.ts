import { DOUBT_CODES } from '@asysta/schema/doubts';
import type { Kind } from './moves.js';
import { pick, type Play, type Scene } from './scene.js';
import { attempt, type TellsOfMember } from './told.js';

/** A child moves from one family of the office to another. */
const moveHome: Play = async ({ office, book, seen, move, day }) => {
  const child = pick(
    seen.family.members.filter(({ role }) => role === 'CHILD'),
    move.other,
  );
  const elsewhere = pick(
    office.cases.filter(({ familyId }) => familyId !== book.familyId),
    move.length,
  );
  const known = {
    familyMemberId: child?.id,
    joinedOn: day,
    role: 'CHILD',
    moves: move.other % 3 > 0,
  };
  const input = {
    familyId: elsewhere?.familyId,
    known,
    confirmed: DOUBT_CODES,
  };
  return child !== undefined && (await attempt(office.director, 'joinKnownPerson', input)) !== null;
};

const member = ({ seen, move }: Scene, list: 'members' | 'formerMembers'): TellsOfMember | undefined =>
  pick(seen.family[list], move.other);

const leaves =
  (leavingReason: string): Play =>
  async (scene) => {
    const row = member(scene, 'members');
    const input = {
      familyMemberId: row?.id,
      expectedVersion: row?.version,
      leavingReason,
      leftOn: scene.day,
    };
    return (
      row !== undefined &&
      (await attempt(scene.office.director, 'endMembership', {
        ...input,
        leavingNote: 'Tak podano.',
      })) !== null
    );
  };

const comeBack: Play = async (scene) => {
  const row = member(scene, 'formerMembers');
  const input = {
    familyMemberId: row?.id,
    expectedVersion: row?.version,
    reason: 'Pomyłka.',
  };
  return row !== undefined && (await attempt(scene.office.director, 'restoreMembership', input)) !== null;
};

const correctPerson: Play = async (scene) => {
  const { move, office } = scene;
  const row = member(scene, 'members');
  if (!row) return false;
  const { givenName, role, birthDate } = row;
  const person = {
    givenName,
    role,
    birthDate,
    surname: `Poprawiona-${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[move.length % 26]}`,
  };
  const input = {
    familyMemberId: row.id,
    expectedVersion: row.version,
    person,
    confirmed: DOUBT_CODES,
    reason: 'Literówka.',
  };
  return (await attempt(office.director, 'correctFamilyMember', input)) !== null;
};

/** Who leaves a household, comes back, moves and is corrected. */
export const PERSONS_PLAYS = {
  LEAVE: leaves('MOVED_OUT'),
  DIE: leaves('DIED'),
  COME_BACK: comeBack,
  MOVE_HOME: moveHome,
  CORRECT_PERSON: correctPerson,
} satisfies Partial<Record<Kind, Play>>;
