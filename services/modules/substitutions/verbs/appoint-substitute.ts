import { LockMode } from '@mikro-orm/core';
import type { AppointSubstitute } from '@asysta/schema/substitutions/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation, question } from '../../../platform/operation/index.js';
import { ensure, found, refuse, type Verdict } from '../../../platform/refusal/refusal.js';
import { askAboutAbsence } from '../../absences/index.js';
import { caseForChange, leadsOn, SupportCase, visibleCases } from '../../cases/index.js';
import { mayWork, notBefore, standingOf } from '../../handovers/index.js';
import { StaffMember, staffMemberById } from '../../staff/index.js';
import { Substitution, type SubstitutedRole } from '../substitution.entity.js';
import { decidedByAnother, standsInAlone } from '../substitution.rules.js';
import { tellBoth } from './tell-both.js';

interface Held {
  readonly id: string;
  readonly role: SubstitutedRole;
}

/** Asked of somebody: the open cases that they lead on a day or accompany, and as what. No word of a file. */
const heldOn = (day: LocalDate) =>
  question<readonly Held[]>(
    (person, bind) => `select coalesce(json_agg(json_build_object('id', held.id, 'role', held.role)), '[]') as held from (
      select c.id, 'SOCIAL_WORKER' as role from case_worker led join support_case c on c.id = led.support_case_id and c.closed_on is null
        where led.staff_member_id = ${person}.id and ${leadsOn('led', () => bind(day))}
      union all select a.support_case_id, 'FAMILY_ASSISTANT' as role from assignment a where a.assistant_id = ${person}.id and a.ended_on is null
    ) held`,
  );

/** The cases it is for. Of all that somebody has only who sees each of them lets another in: a head opens no other unit's families. */
const casesOf = async (op: Operation, { insteadOfId, supportCaseId, validFrom }: AppointSubstitute): Promise<readonly Held[]> => {
  if (supportCaseId) await caseForChange(op, supportCaseId);
  const { held } = await factsAbout(op, StaffMember, insteadOfId, { held: heldOn(validFrom) });
  const meant = supportCaseId ? held.filter(({ id }) => id === supportCaseId) : held;
  if (meant.length === 0) refuse('NOTHING_TO_STAND_IN', { field: 'input.insteadOfId' });
  const inSight = await op.em.count(SupportCase, {
    $and: [{ id: { $in: meant.map(({ id }) => id) } }, visibleCases(op)],
  });
  if (inSight < new Set(meant.map(({ id }) => id)).size) refuse('CASES_OUT_OF_REACH', { field: 'input.supportCaseId' });
  return meant;
};

const ensureMay = (verdict: Verdict): void => {
  if (!verdict.allowed) refuse('NOT_A_SUBSTITUTE', verdict.details as never);
};

/** Refuses who may not work with one of the families on the first or on the last day: what is known to end sooner lets nobody in. */
const ensureMayStandIn = async (op: Operation, input: AppointSubstitute, cases: readonly Held[]): Promise<void> => {
  const { substituteId, validFrom, validTo } = input;
  for (const day of new Set([validFrom, validTo])) {
    const standingIn = await standingOf(op, substituteId, day);
    for (const { id, role } of cases) {
      const taker = await standingIn(id);
      const otherFunction = role === 'SOCIAL_WORKER' ? taker.otherFunction : taker.leaderId === substituteId;
      ensureMay(mayWork({ ...taker, otherFunction }, { as: [role], field: 'input.substituteId' }));
    }
  }
};

/** Refuses a second substitute. Whoever is stood in for is locked: of two decisions at once the second sees what the first did. */
const ensureAlone = async (
  op: Operation,
  { insteadOfId, supportCaseId, validFrom, validTo }: AppointSubstitute,
): Promise<void> => {
  await op.em.findOne(StaffMember, { id: insteadOfId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const others = await op.em.find(Substitution, { insteadOf: insteadOfId, annulledAt: null, validTo: { $gte: validFrom } });
  const standing = others.map((one) => ({ ...one, supportCaseId: one.supportCase?.id ?? null }));
  ensure(standsInAlone({ validFrom, validTo, supportCaseId }, standing));
};

/**
 * What is written: one substitution for every case the person has while it lasts, also for those that come to them meanwhile, where a
 * director decides; whoever sees a part of the centre lets somebody into the cases they see, one by one.
 */
const covered = ({ principal }: Operation, { supportCaseId }: AppointSubstitute, cases: readonly Held[]) =>
  supportCaseId || principal.appointments.some(({ role }) => role === 'DIRECTOR')
    ? [{ supportCase: supportCaseId, role: (cases[0] as Held).role }]
    : cases.map(({ id, role }) => ({ supportCase: id, role }));

/**
 * Lets somebody stand in for a social worker or an assistant between two days, in one case or in every case they have; both are told.
 * Decided by a third one, of today or later. Answers the substitution, the first one of several.
 */
export const appointSubstitute = async (op: Operation, input: AppointSubstitute): Promise<string> => {
  const { insteadOfId, substituteId, validFrom, validTo, note } = input;
  const decidedBy = op.principal.staffMemberId;
  ensure(notBefore(op.clock.today(), validFrom, 'input.validFrom'));
  ensure(decidedByAnother({ decidedBy, insteadOfId, substituteId }));
  await staffMemberById(op, insteadOfId);
  await staffMemberById(op, substituteId);
  const cases = await casesOf(op, input);
  await ensureAlone(op, input);
  await ensureMayStandIn(op, input, cases);
  await askAboutAbsence(op, { staffMemberId: substituteId, day: validFrom, until: validTo, field: 'input.substituteId' });
  const about = {
    insteadOf: insteadOfId,
    substitute: substituteId,
    validFrom,
    validTo,
    note,
    decidedBy,
    decidedOn: op.clock.today(),
  };
  const [first] = covered(op, input, cases).map((one) => op.em.create(Substitution, { id: op.newId(), ...one, ...about }));
  const substitution = found(first);
  await tellBoth(op, substitution, { substitute: 'STANDING_IN', insteadOf: 'STOOD_IN_FOR' });
  return substitution.id;
};
