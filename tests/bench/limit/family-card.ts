import { CASE_ACTIONS, type CaseAction } from '@asysta/schema/cases/codes';
import { PERMISSION_OF_ACTION } from '@asysta/services/modules/cases/rules/case-steps.rules';
import { type Answer, needs } from './answer.ts';
import { all, assistantOf, basisOf, lastVisitOf, MEMBERS, nextTermOf, person, socialWorkerOf } from './fragments.ts';
import { type Caller, Denied } from './identity.ts';
import { auditOf, type Hole, statement } from './plan.ts';
import { visible } from './policy.ts';

/** When each step is open, over a case `c` and its state `st`; the case is not closed. */
const OPEN: Record<CaseAction, string> = {
  RECORD_INTERVIEW: 'true',
  RECORD_DIAGNOSIS: `(c.track not in ('ORDINARY', 'MINOR_PARENT') or st.interviewed)`,
  PRESENT_OFFER: `(c.track <> 'ORDINARY' or (st.interviewed and st.diagnosed))`,
  RECORD_CONSENT: `(not st.consent and (c.track <> 'ORDINARY' or (st.interviewed and st.diagnosed and (st.offered or not st.offer_asked))))`,
  WITHDRAW_CONSENT: 'st.consent',
  DECIDE_ON_WITHDRAWAL: `c.stage = 'HALTED'`,
  RECORD_REFUSAL: 'true',
  DECIDE_ON_COURT_NOTIFICATION: 'st.undecided',
  RECORD_COURT_ORDER: 'true',
  PROLONG_COURT_ORDER: 'st.ordered',
  LIFT_COURT_ORDER: 'st.ordered',
  RECORD_COURT_REPORT: 'st.ordered',
  RECORD_AUTHORIZATION: 'st.applied',
  END_ZA_ZYCIEM: '(st.applied and st.beside)',
  RECORD_MINOR_PARENT: '(st.interviewed and not st.minor)',
  REQUEST_ASSISTANT: `(c.track = 'ORDINARY' and c.stage not in ('REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT', 'HALTED')
    and st.necessary and st.diagnosed and st.consent)`,
  DECIDE_ON_REQUEST: `(c.track = 'ORDINARY' and c.stage = 'REQUESTED')`,
  QUALIFY_FAMILY: `(c.track = 'ORDINARY' and st.qualifies and c.stage = 'REQUESTED' and st.basis)`,
  CLOSE_CASE: 'true',
};

/** When a step is one of a case at all, over the same. */
const KNOWN: Partial<Record<CaseAction, string>> = {
  DECIDE_ON_WITHDRAWAL: `c.stage = 'HALTED'`,
  PROLONG_COURT_ORDER: 'st.ordered',
  LIFT_COURT_ORDER: 'st.ordered',
  RECORD_COURT_REPORT: 'st.ordered',
  RECORD_AUTHORIZATION: 'st.ever_applied',
  END_ZA_ZYCIEM: 'st.ever_applied',
  REQUEST_ASSISTANT: `c.track = 'ORDINARY'`,
  DECIDE_ON_REQUEST: `c.track = 'ORDINARY'`,
  QUALIFY_FAMILY: `(c.track = 'ORDINARY' and st.qualifies)`,
};

const state = (hole: Hole): string => {
  const ruled = (key: string): string =>
    `exists (select from local_rule r where r.key = '${key}' and r.valid_from <= ${hole('today', 'date')}
      and (r.valid_to is null or r.valid_to >= ${hole('today', 'date')}))`;
  const inForce = (kind: string): string =>
    `exists (select from legal_basis b where b.support_case_id = c.id and b.valid_from <= ${hole('today', 'date')}
      and (b.valid_to is null or b.valid_to >= ${hole('today', 'date')})${kind && ` and b.kind = '${kind}'`})`;
  return `lateral (select exists (select from family_interview i where i.support_case_id = c.id) as interviewed,
      coalesce((select i.assistant_necessary from family_interview i where i.support_case_id = c.id
        order by i.conducted_on desc, i.id desc limit 1), false) as necessary,
      ${ruled('OFFER_RECORD')} as offer_asked, ${ruled('QUALIFICATION')} as qualifies,
      exists (select from diagnosis i where i.support_case_id = c.id) as diagnosed,
      exists (select from offer_presentation i where i.support_case_id = c.id) as offered,
      exists (select from consent_refusal i where i.support_case_id = c.id and i.decision is null) as undecided,
      exists (select from legal_basis b where b.support_case_id = c.id and b.kind = 'COURT_ORDER') as ordered,
      exists (select from legal_basis b where b.support_case_id = c.id and b.kind = 'ZA_ZYCIEM') as ever_applied,
      ${inForce('ZA_ZYCIEM')} as applied, (${inForce('CONSENT')} or ${inForce('COURT_ORDER')} or ${inForce('MINOR_PARENT')}) as beside,
      ${inForce('COURT_ORDER')} as order_in_force, ${inForce('')} as basis, ${inForce('CONSENT')} as consent, ${inForce('MINOR_PARENT')} as minor) st`;
};

const stepsOf = ({ may }: Caller): readonly CaseAction[] => CASE_ACTIONS.filter((action) => may(PERMISSION_OF_ACTION[action]));

/** Under an order in force the director closes a case, and nobody else. */
const openFor = ({ may }: Caller, step: CaseAction): string =>
  step === 'CLOSE_CASE' && !may('ordered-case:close') ? 'not st.order_in_force' : OPEN[step];

const mayNow = (caller: Caller): string =>
  `case when c.stage = 'CLOSED' then '[]'::json else array_to_json(array_remove(array[${stepsOf(caller)
    .map((step) => `case when ${openFor(caller, step)} then '${step}' end`)
    .join()}]::text[], null)) end`;

const ever = (steps: readonly CaseAction[]): string =>
  `case when c.stage = 'CLOSED' then '[]'::json else array_to_json(array_remove(array[${steps.map((step) => `case when ${KNOWN[step] ?? 'true'} then '${step}' end`).join()}]::text[], null)) end`;

const current = (caller: Caller, hole: Hole): string => {
  const writes = caller.roles.includes('CENTRE_SYSTEM') ? 'true' : `a.assistant_id = ${hole('staff', 'uuid')}`;
  return `(select json_build_object('id', c.id, 'number', c.number, 'track', c.track, 'stage', c.stage, 'goal', c.goal, 'openedOn', c.opened_on,
      'closedOn', c.closed_on, 'closureReason', c.closure_reason, 'viewerMay', ${mayNow(caller)},
      'viewerMayRecordVisit', ${caller.may('visit:record')} and exists (select from assignment a where a.support_case_id = c.id and a.ended_on is null and ${writes}),
      'socialWorker', ${socialWorkerOf('c.id', hole)}, 'assistant', ${assistantOf('c.id')},
      'currentBasis', ${basisOf('c.id', `'id', b.id, 'kind', b.kind, 'validFrom', b.valid_from, 'validTo', b.valid_to`, hole)},
      'nextDeadline', ${nextTermOf('c.id', `'id', d.id, 'kind', d.kind, 'source', d.source, 'dueOn', d.due_on, 'daysLeft', d.due_on - ${hole('today', 'date')}`)},
      'lastVisit', ${lastVisitOf('c.id')})
    from (select * from support_case c where c.family_id = f.id order by c.closed_on desc, c.opened_on desc, c.id desc limit 1) c, ${state(hole)})`;
};

const of = (fields: string, table: string, order: string): string =>
  all(`'id', t.id, ${fields}`, table, 't.support_case_id = c.id', `t.${order} desc, t.id desc`);
const latest = (fields: string, table: string, order: string): string =>
  `(select json_build_object('id', t.id, ${fields}) from ${table} t where t.support_case_id = c.id order by t.${order} desc, t.id desc limit 1)`;

const cases = (caller: Caller, hole: Hole): string => `(
    select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'stage', c.stage, 'openedOn', c.opened_on, 'closedOn', c.closed_on,
      'closureReason', c.closure_reason, 'viewerMay', ${mayNow(caller)}, 'viewerSteps', ${ever(stepsOf(caller))},
      'interviews', ${of(`'conductedOn', t.conducted_on, 'findings', t.findings, 'assistantNecessary', t.assistant_necessary, 'necessityReason', t.necessity_reason, 'author', ${person('t.author_id')}`, 'family_interview', 'conducted_on')},
      'diagnoses', ${of(`'madeOn', t.made_on, 'problems', t.problems, 'description', t.description, 'author', ${person('t.author_id')}`, 'diagnosis', 'made_on')},
      'offers', ${of(`'presentedOn', t.presented_on, 'manner', t.manner, 'presentedBy', ${person('t.presented_by_id')}`, 'offer_presentation', 'presented_on')},
      'consents', ${of(`'signedOn', t.signed_on, 'form', t.form, 'signatories', t.signatories, 'withdrawnOn', t.withdrawn_on`, 'support_consent', 'signed_on')},
      'refusals', ${of(`'refusedOn', t.refused_on, 'circumstances', t.circumstances, 'decision', t.decision, 'decidedOn', t.decided_on, 'decisionReason', t.decision_reason, 'courtName', t.court_name, 'letterOn', t.letter_on, 'decidedBy', ${person('t.decided_by_id')}`, 'consent_refusal', 'refused_on')},
      'courtOrders', ${of(`'court', t.court, 'signature', t.signature, 'issuedOn', t.issued_on, 'content', t.content, 'validTo', t.valid_to`, 'court_order', 'issued_on')},
      'zaZyciemApplications', ${of(`'appliedOn', t.applied_on, 'applicant', t.applicant, 'targetGroup', t.target_group, 'certificateKind', t.certificate_kind, 'certificateIssuedOn', t.certificate_issued_on`, 'za_zyciem_application', 'applied_on')},
      'minorParentRecords', ${of(`'institution', t.institution, 'leavesOn', t.leaves_on, 'recordedOn', t.recorded_on`, 'minor_parent_record', 'recorded_on')},
      'request', ${latest(`'requestedOn', t.requested_on, 'justification', t.justification, 'requestedBy', ${person('t.requested_by_id')}`, 'assistant_request', 'requested_on')},
      'qualification', ${latest(`'qualifiedOn', t.qualified_on, 'grounds', t.grounds, 'qualifiedBy', ${person('t.qualified_by_id')}`, 'qualification', 'qualified_on')},
      'visits', (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'visitedOn', t.visited_on, 'place', t.place, 'matter', t.matter,
          'author', ${person('t.author_id')}) order by t.visited_on desc, t.id desc), '[]')
        from (select * from visit t where t.support_case_id = c.id order by t.visited_on desc, t.id desc limit 20) t),
      'assignments', ${all(`'id', t.id, 'assignedOn', t.assigned_on, 'endedOn', t.ended_on, 'handoverNote', t.handover_note, 'assistant', ${person('t.assistant_id')}`, 'assignment', 't.support_case_id = c.id', 't.assigned_on, t.id')}
    ) order by c.opened_on desc, c.id desc), '[]') from support_case c, ${state(hole)} where c.family_id = f.id)`;

const ofFamily = (fields: string, table: string, order: string): string => all(fields, table, 't.family_id = f.id', order);

const card = (caller: Caller, hole: Hole): string => `
  with f as (select f.* from family f where f.id = ${hole('family', 'uuid')} and ${visible(caller.roles, 'f', hole)}),
  opened as (select id from f where not restricted or ${hole('proved', 'bool')}),
  ${auditOf('FAMILY_READ', 'family', `select 'family', array_agg(id) from opened having count(*) > 0 union all select 'case', array_agg(c.id) from support_case c join opened on opened.id = c.family_id having count(*) > 0`, hole)}
  select f.restricted and not ${hole('proved', 'bool')}, json_build_object('id', f.id, 'version', f.version, 'surname', f.surname, 'street', f.street, 'city', f.city,
    'phone', f.phone, 'restricted', f.restricted, 'registeredOn', f.registered_on,
    'members', ${ofFamily(`'id', t.id, 'givenName', t.given_name, 'surname', t.surname, 'birthDate', t.birth_date, 'role', t.role, 'school', t.school`, MEMBERS, 't.birth_date nulls last, t.id')},
    'relatedPersons', ${ofFamily(`'id', t.id, 'name', t.name, 'relation', t.relation, 'phone', t.phone, 'note', t.note`, 'related_person', 't.id')},
    'strengths', ${ofFamily(`'id', t.id, 'description', t.description, 'evidence', t.evidence, 'useMade', t.use_made, 'observedOn', t.observed_on`, 'strength', 't.observed_on desc, t.id desc')},
    'resources', ${ofFamily(`'id', t.id, 'kind', t.kind, 'state', t.state, 'description', t.description, 'observedOn', t.observed_on`, 'family_resource', 't.observed_on desc, t.id desc')},
    'intakes', ${ofFamily(`'id', t.id, 'receivedOn', t.received_on, 'source', t.source, 'channel', t.channel, 'content', t.content, 'state', t.state, 'registeredBy', ${person('t.registered_by_id')}`, 'intake', 't.received_on desc, t.id desc')},
    'currentCase', ${current(caller, hole)}, 'cases', ${cases(caller, hole)}) from f`;

/** The card of a family with every part the web shows; the file of a restricted one asks for a second factor. */
export const familyCard: Answer<{ readonly familyId: string }> = async ({ caller, pools, values }, { familyId }) => {
  needs(caller, 'family:read', 'case:read', 'deadline:read', 'intake:read');
  const { party, staffMemberId } = caller.principal;
  const shape = `card ${caller.roles.join()} ${stepsOf(caller).join()}`;
  const [found] = await pools.inside(
    caller.role,
    party.id,
    staffMemberId,
    statement(shape, (hole) => card(caller, hole), { ...values, family: familyId }),
  );
  if (!found) throw new Denied(404, 'NOT_FOUND');
  if (found[0] === 't') throw new Denied(403, 'STEP_UP_REQUIRED');
  return `{"family":${found[1]}}`;
};
