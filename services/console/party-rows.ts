import type { LocalDate } from '@asysta/schema/values/local-date';
import { Centre, CentreTeryt, type Founding, foundCentre, Unit } from '../modules/centres/index.js';
import { LocalRule } from '../modules/law/index.js';
import { tellWatchersOfOperator } from '../modules/notifications/index.js';
import {
  Appointment,
  AppointmentProposal,
  confirmAsOperator,
  DataAuthorization,
  endAsOperator,
  type Hiring,
  hire,
  memberBehind,
  type NamedPost,
  needsSecondPerson,
  postsAfter,
  proposalStanding,
  StaffMember,
  Suspension,
} from '../modules/staff/index.js';
import type { AuditEvent } from '@asysta/schema/catalogue';
import { appendAudit, ourProcess, type Subject } from '../platform/audit/entry.js';
import { changedFieldsOf } from '../platform/audit/observed.js';
import type { Clock } from '../platform/clock.js';
import type { NewId } from '../platform/ids.js';
import { type Doors, type OpenDoor, through } from '../platform/tenancy/doors.js';
import type { Member, Party } from '../platform/tenancy/principal.js';

/** Tables the command reaches through the door; it opens no family. */
export const CONSOLE_ENTITIES = [
  StaffMember,
  Appointment,
  AppointmentProposal,
  DataAuthorization,
  Suspension,
  Unit,
  Centre,
  CentreTeryt,
  LocalRule,
] as const;

/** The rows a party has before its people sign in, behind its own door; every change stands or falls with its audit entry. */
export interface PartyRows {
  /** Name and TERYT code on the card of a centre, or null while it has none. */
  card(party: Entered): Promise<{ readonly name: string; readonly teryt: string | null } | null>;
  found(party: Entered, founding: Founding): Promise<void>;
  member(party: Entered, subject: string): Promise<Member | null>;
  hire(party: Entered, hiring: Hiring): Promise<void>;
  proposalStanding(party: Entered, post: NamedPost): ReturnType<typeof proposalStanding>;
  /** Confirms a proposed function in place of a second person. */
  confirm(party: Entered, post: NamedPost): Promise<void>;
  /** Whether somebody would still hold a function after a day. */
  holdsAfter(party: Entered, post: NamedPost, lastOn: LocalDate): Promise<boolean>;
  endPost(party: Entered, post: NamedPost, lastOn: LocalDate): Promise<void>;
  renameCard(party: Entered, name: string): Promise<void>;
  /**
   * Puts on the record what is done elsewhere, where no transaction of ours reaches, and then does it. The record comes first: an
   * entry of an attempt that failed and was repeated does less harm than a change nobody can find.
   */
  record(party: Entered, event: AuditEvent, work: () => Promise<void>): Promise<void>;
}

type Entered = Pick<Party, 'id' | 'kind'>;
type Manager = OpenDoor['em'];

interface Run {
  readonly doors: Doors;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Client the audit names as the one who acted. */
  readonly clientId: string;
  /** The command as typed without its values, e.g. `centre create`. */
  readonly command: string;
}

const staffMember = (id: string): Subject => ({ kind: 'staff-member', id });

const CONFIRMED = { kind: 'APPOINTMENT_CONFIRMED' } as const;

/** Rows over the doors of one run. Partners and regions are entered as the centre's login too: theirs may only read staff. */
export const partyRowsOf = (run: Run): PartyRows => {
  const { doors, clock, newId } = run;
  const actor = ourProcess(run, run.clientId);
  const read = <T>(party: Entered, work: (em: Manager) => Promise<T>) =>
    through(doors.read({ party, staffMemberId: null }, 'centre'), work);
  const change = (party: Entered, work: (em: Manager) => Promise<void>) =>
    through(doors.write({ party, staffMemberId: null }, 'centre'), work);
  const note = (em: Manager, event: AuditEvent, subjects: readonly Subject[] = []) =>
    appendAudit(em, actor, { event, work: run.command, subjects, changedFields: changedFieldsOf(em) });
  return {
    card: (party) =>
      read(party, async (em) => {
        const [card] = await em.find(Centre, {});
        if (!card) return null;
        const teryt = await em.findOne(CentreTeryt, { validTo: null }, { orderBy: { validFrom: 'desc' } });
        return { name: card.name, teryt: teryt?.code ?? null };
      }),
    found: (party, founding) =>
      change(party, async (em) => {
        foundCentre(em, newId, founding);
        await em.flush();
        await note(em, 'CENTRE_FOUNDED');
      }),
    member: (party, subject) => memberBehind(doors, party, subject, { day: clock.today(), as: 'centre' }),
    hire: (party, hiring) =>
      change(party, async (em) => {
        const { staffMemberId, events } = await hire(em, newId, clock.today() satisfies LocalDate, hiring);
        await em.flush();
        for (const event of events) await note(em, event, [staffMember(staffMemberId)]);
        if (events.includes('APPOINTMENT_MADE') && hiring.posts.some(({ role }) => needsSecondPerson(role)))
          await tellWatchersOfOperator({ em, clock, newId }, { ...CONFIRMED, subjectId: staffMemberId, of: staffMemberId });
      }),
    proposalStanding: (party, post) => read(party, (em) => proposalStanding({ em, clock }, post)),
    confirm: (party, post) =>
      change(party, async (em) => {
        const proposal = await confirmAsOperator({ em, clock, newId }, post);
        const of = proposal.staffMember.id;
        await em.flush();
        await note(em, 'APPOINTMENT_CONFIRMED', [staffMember(of)]);
        await tellWatchersOfOperator({ em, clock, newId }, { ...CONFIRMED, subjectId: proposal.id, of });
      }),
    holdsAfter: (party, post, lastOn) => read(party, async (em) => (await postsAfter({ em }, post, lastOn)).length > 0),
    endPost: (party, post, lastOn) =>
      change(party, async (em) => {
        const id = await endAsOperator({ em }, post, lastOn);
        await em.flush();
        await note(em, 'APPOINTMENT_ENDED', [staffMember(id)]);
      }),
    renameCard: (party, name) =>
      change(party, async (em) => {
        for (const card of await em.find(Centre, {})) card.name = name;
        await em.flush();
        await note(em, 'PARTY_RENAMED');
      }),
    record: async (party, event, work) => {
      await change(party, (em) => note(em, event));
      await work();
    },
  };
};
