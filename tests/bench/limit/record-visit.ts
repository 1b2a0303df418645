import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { v7 } from 'uuid';
import { RecordVisitSchema } from '@asysta/schema/visits/inputs';
import { type Answer, needs } from './answer.ts';
import type { Statement } from './batch.ts';
import { type Caller, Denied } from './identity.ts';
import { auditOf, type Hole, statement } from './plan.ts';
import { visible } from './policy.ts';

const EnvelopeSchema = v.object({ idempotencyKey: v.pipe(v.string(), v.uuid()) });

/** Names of the columns a recorded visit changes, as the audit keeps them. */
const CHANGED = `{${[
  'Deadline.dueOn,Deadline.family,Deadline.id,Deadline.intakeId,Deadline.kind,Deadline.metOn,Deadline.origin,Deadline.ruleVersion',
  'Deadline.source,Deadline.startedOn,Deadline.supportCaseId,Visit.agreements,Visit.author,Visit.durationMinutes,Visit.id,Visit.kind',
  'Visit.matter,Visit.nextVisitOn,Visit.place,Visit.placeDetail,Visit.recordedAt,Visit.startsAt,Visit.supportCase,Visit.supportKinds',
  'Visit.visitedOn,VisitPerson.familyMember,VisitPerson.id,VisitPerson.present,VisitPerson.visit',
].join()}}`;

const write = ({ roles }: Caller, hole: Hole): string => {
  const visitedOn = hole('visitedOn', 'date');
  const writes = roles.includes('CENTRE_SYSTEM') ? 'true' : `a.assistant_id = ${hole('staff', 'uuid')}`;
  return `
  with file as (
    select c.id, c.family_id, c.track, a.assistant_id from support_case c join family f on f.id = c.family_id
      join assignment a on a.support_case_id = c.id and a.ended_on is null
    where c.id = ${hole('case', 'uuid')} and ${visible(roles, 'f', hole)} and (not f.restricted or ${hole('proved', 'bool')}) and ${writes}
      and ${visitedOn} <= ${hole('today', 'date')} and ${visitedOn} >= a.assigned_on
      and exists (select from legal_basis b where b.support_case_id = c.id and b.valid_from <= ${visitedOn} and (b.valid_to is null or b.valid_to >= ${visitedOn}))
      and exists (select from visit v where v.support_case_id = c.id and v.kind = 'FIRST' and v.visited_on <= ${visitedOn})
      and (select count(*) from family_member m where m.family_id = c.family_id and m.id = any(${hole('members', 'uuid[]')})) = cardinality(${hole('members', 'uuid[]')})
  ), reserved as (
    insert into idempotency_record (id, staff_member_id, key, operation, fingerprint, result_id, recorded_at)
    select ${hole('record', 'uuid')}, ${hole('staff', 'uuid')}, ${hole('key', 'uuid')}, 'recordVisit', decode(${hole('fingerprint', 'text')}, 'hex'), ${hole('visit', 'uuid')}, ${hole('now', 'timestamptz')}
    from file on conflict do nothing returning id
  ), ok as (select file.*, greatest(${visitedOn}, (select max(v.visited_on) from visit v where v.support_case_id = file.id)) as last_on from file, reserved),
  visited as (
    insert into visit (id, support_case_id, kind, visited_on, starts_at, duration_minutes, place, place_detail, support_kinds, matter, agreements, next_visit_on, author_id, recorded_at)
    select ${hole('visit', 'uuid')}, id, ${hole('kind', 'text')}, ${visitedOn}, ${hole('startsAt', 'time')}, ${hole('minutes', 'int')}, ${hole('place', 'text')}, ${hole('placeDetail', 'text')},
      ${hole('supportKinds', 'text[]')}, ${hole('matter', 'text')}, ${hole('agreements', 'text')}, ${hole('nextVisitOn', 'date')}, assistant_id, ${hole('now', 'timestamptz')} from ok
  ), present as (
    insert into visit_person (id, visit_id, family_member_id) select uuidv7(), ${hole('visit', 'uuid')}, m from ok, unnest(${hole('members', 'uuid[]')}) m
  ), running as (select d.id, d.started_on, ok.last_on from deadline d, ok where d.support_case_id = ok.id and d.kind = 'CONTACT' and d.met_on is null and d.cancelled_on is null),
  settled as (
    update deadline d set met_on = case when r.started_on > r.last_on then null else r.last_on end,
      cancelled_on = case when r.started_on > r.last_on then ${hole('today', 'date')} end, version = d.version + 1
    from running r where d.id = r.id and r.started_on <> r.last_on
  ), started as (
    insert into deadline (id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on)
    select uuidv7(), ok.family_id, ok.id, 'CONTACT', 'LOCAL', r.source, r.rule_version, ok.last_on, ok.last_on + r.amount
    from ok, lateral (select * from local_rule r where r.key = 'CONTACT' and r.unit = 'CALENDAR_DAYS' and r.valid_from <= ok.last_on
      and (r.valid_to is null or r.valid_to >= ok.last_on) order by r.rule_version desc limit 1) r
    where ok.track = 'ORDINARY' and not exists (select from running where started_on = last_on)
  ), audited as (
    insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids, changed_fields)
    select uuidv7(), ${hole('now', 'timestamptz')}, ${hole('request', 'uuid')}, 'VISIT_RECORDED', 'recordVisit', 'DONE', ${hole('staff', 'uuid')}, ${hole('client', 'text')},
      ${hole('session', 'text')}, k.kind, array[k.id], '${CHANGED}'
    from ok, lateral (values ('result', ${hole('visit', 'uuid')}), ('case', ok.id), ('family', ok.family_id)) k(kind, id)
  )
  select (select count(*) from file), (select count(*) from ok)`;
};

/** What the same key did before, when it came with the same body: re-read under present rights, and recorded as a repetition. */
const earlier = ({ roles }: Caller, hole: Hole): string => `
  with found as (
    select i.result_id, v.support_case_id, c.family_id from idempotency_record i join visit v on v.id = i.result_id
      join support_case c on c.id = v.support_case_id join family f on f.id = c.family_id and ${visible(roles, 'f', hole)}
    where i.staff_member_id = ${hole('staff', 'uuid')} and i.key = ${hole('key', 'uuid')}
      and i.operation = 'recordVisit' and i.fingerprint = decode(${hole('fingerprint', 'text')}, 'hex')
  ), ${auditOf('REQUEST_REPEATED', 'recordVisit', `select 'result', array[result_id] from found`, hole, 'repeated')},
  ${auditOf(
    'ANSWER_READ',
    'recordVisit',
    `select 'case', array[support_case_id] from found union all select 'family', array[family_id] from found`,
    hole,
    'answered',
  )}
  select result_id from found`;

/**
 * A visit with its people, the clock of contact, the audit and the key, all in one statement. What a rule forbids is refused as a
 * whole; only the product says which rule it was.
 */
export const recordVisit: Answer<{ readonly input: Record<string, unknown> }> = async ({ caller, pools, values }, { input }) => {
  needs(caller, 'visit:record');
  const { idempotencyKey } = v.parse(EnvelopeSchema, input);
  const visit = v.parse(RecordVisitSchema, input);
  const id = v7();
  const { party, staffMemberId } = caller.principal;
  const asked = {
    ...values,
    record: v7(),
    key: idempotencyKey,
    fingerprint: createHash('sha256').update('recordVisit').update(JSON.stringify(visit)).digest('hex'),
    visit: id,
    case: visit.supportCaseId,
    members: `{${[...new Set(visit.familyMemberIds)].join()}}`,
    kind: visit.kind,
    visitedOn: visit.visitedOn,
    startsAt: visit.startsAt,
    minutes: String(visit.durationMinutes),
    place: visit.place,
    placeDetail: visit.placeDetail,
    supportKinds: `{${visit.supportKinds.join()}}`,
    matter: visit.matter,
    agreements: visit.agreements,
    nextVisitOn: visit.nextVisitOn,
  };
  const inside = (one: Statement) => pools.inside(caller.role, party.id, staffMemberId, one);
  const [found] = await inside(statement(`record visit ${caller.roles.join()}`, (hole) => write(caller, hole), asked));
  if (found?.[0] !== '1') throw new Denied(400, 'NOT_LAWFUL');
  if (found[1] === '1') return `{"recordVisit":{"id":"${id}"}}`;
  const [before] = await inside(
    statement(`visit recorded before ${caller.roles.join()}`, (hole) => earlier(caller, hole), asked),
  );
  if (!before) throw new Denied(409, 'IDEMPOTENCY_KEY_REUSED');
  return `{"recordVisit":{"id":"${before[0]}"}}`;
};
