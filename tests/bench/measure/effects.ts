import type { Client } from 'pg';
import type { Read } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import type { Running } from '../systems/system.ts';
import { askAll, prepared } from './ask.ts';

/** Everything a recorded visit leaves behind, without the ids that are each system's own. */
const EFFECTS = `
  select json_build_object(
    'visit', (select json_build_array(v.kind, v.visited_on, v.starts_at, v.duration_minutes, v.place, v.place_detail, v.support_kinds, v.matter, v.agreements, v.next_visit_on,
      v.author_id = (select a.assistant_id from assignment a where a.tenant_id = v.tenant_id and a.support_case_id = v.support_case_id and a.ended_on is null))),
    'persons', (select json_agg(p.present) from visit_person p where p.tenant_id = v.tenant_id and p.visit_id = v.id),
    'running', (select json_agg(json_build_array(d.started_on, d.due_on, d.origin, d.source, d.rule_version)) from deadline d
      where d.tenant_id = v.tenant_id and d.support_case_id = v.support_case_id and d.kind = 'CONTACT' and d.met_on is null and d.cancelled_on is null),
    'settled', (select count(*) from deadline d where d.tenant_id = v.tenant_id and d.support_case_id = v.support_case_id and d.met_on = v.visited_on),
    'key', (select json_agg(json_build_array(i.operation, octet_length(i.fingerprint))) from idempotency_record i where i.tenant_id = v.tenant_id and i.result_id = v.id),
    'audit', (select json_agg(json_build_array(e.event, e.operation, e.result, e.subject_kind, cardinality(e.subject_ids), e.changed_fields) order by e.event, e.subject_kind)
      from audit_entry e where e.tenant_id = v.tenant_id and e.request_id in (
        select request_id from audit_entry e where e.tenant_id = v.tenant_id and v.id = any(e.subject_ids)))
  )::text as effects from visit v where v.id = $1`;

const effectsOf = async (
  system: Running,
  realm: Realm,
  superuser: Client,
  write: NonNullable<Read['write']>,
  n: number,
): Promise<string> => {
  const request = await prepared(realm, write(n));
  const [once, again] = await askAll(system, [request, request], 1);
  if (once?.body !== again?.body) throw new Error(`${system.name} does not know its own key again: ${once?.body} ${again?.body}`);
  const { data } = JSON.parse(once?.body ?? '') as { readonly data: { readonly recordVisit: { readonly id: string } } };
  const { rows } = await superuser.query<{ effects: string }>(EFFECTS, [data.recordVisit.id]);
  return rows[0]?.effects ?? '';
};

/** Throws where two systems leave different things behind after the same write, sent twice with one key. */
export const ensureSameEffects = async (
  systems: readonly Running[],
  realm: Realm,
  superuser: Client,
  { name, write }: Read,
  nextWrite: () => number,
): Promise<void> => {
  if (!write) return;
  const left: string[] = [];
  for (const system of systems) left.push(await effectsOf(system, realm, superuser, write, nextWrite()));
  if (new Set(left).size > 1) throw new Error(`${name} leaves different things behind:\n${left.join('\n')}`);
};
