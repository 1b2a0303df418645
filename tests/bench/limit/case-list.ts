import { searchKey } from '@asysta/schema/values/search-key';
import type { Hole } from './plan.ts';
import { auditOf, statement } from './plan.ts';
import { all, assistantOf, basisOf, lastVisitOf, MEMBERS, nextTermOf, socialWorkerOf } from './fragments.ts';
import { type Answer, needs } from './answer.ts';
import { cursors } from './cursors.ts';
import { Denied } from './identity.ts';
import { visible } from './policy.ts';

interface Variables {
  readonly filter?: { readonly stage?: string; readonly track?: string; readonly surnameStartsWith?: string } | null;
  readonly page: { readonly first: number; readonly after?: string | null };
}

const ORDER = 'openedOn desc id desc';

const row = (hole: Hole): string => `json_build_object('id', s.id, 'number', s.number, 'stage', s.stage, 'track', s.track,
    'currentBasis', ${basisOf('s.id', `'id', b.id, 'kind', b.kind, 'validTo', b.valid_to`, hole)},
    'socialWorker', ${socialWorkerOf('s.id', hole)},
    'assistant', ${assistantOf('s.id')},
    'nextDeadline', ${nextTermOf('s.id', `'id', d.id, 'kind', d.kind, 'dueOn', d.due_on, 'daysLeft', d.due_on - ${hole('today', 'date')}`)},
    'lastVisit', ${lastVisitOf('s.id')},
    'family', json_build_object('id', s.family_id, 'surname', s.surname, 'city', s.city, 'restricted', s.restricted,
      'members', ${all(
        `'id', t.id, 'givenName', t.given_name, 'surname', t.surname, 'birthDate', t.birth_date, 'role', t.role`,
        MEMBERS,
        't.family_id = s.family_id',
        't.birth_date nulls last, t.id',
      )}))`;

/** A page of cases with its count; a restricted family's members ask for a second factor, and then nothing is answered. */
export const caseList: Answer<Variables> = async ({ caller, pools, keys, values }, { filter, page }) => {
  needs(caller, 'case:read', 'deadline:read');
  if (page.first < 1 || page.first > 100) throw new Denied(400, 'BAD_USER_INPUT');
  const cursor = cursors(keys, caller, ORDER);
  const [afterOn, afterId] = page.after ? cursor.open(page.after) : [null, null];
  const surname = filter?.surnameStartsWith ? searchKey(filter.surnameStartsWith) : null;
  const shape = [filter?.stage ? 's' : '', filter?.track ? 't' : '', surname === null ? '' : 'n', afterId ? 'a' : ''].join('');
  const write = (hole: Hole): string => {
    const seen = [
      visible(caller.roles, 'f', hole),
      ...(filter?.stage ? [`c.stage = ${hole('stage', 'text')}`] : []),
      ...(filter?.track ? [`c.track = ${hole('track', 'text')}`] : []),
      ...(surname === null
        ? []
        : [`f.surname_key >= ${hole('surname', 'text')} and f.surname_key < ${hole('surnameTo', 'text')}`]),
    ].join(' and ');
    const after = afterId ? `and (c.opened_on, c.id) < (${hole('afterOn', 'date')}, ${hole('afterId', 'uuid')})` : '';
    return `
    with page as (
      select c.id, c.number, c.stage, c.track, c.opened_on, c.family_id, f.surname, f.city, f.restricted,
        row_number() over (order by c.opened_on desc, c.id desc) as place
      from support_case c join family f on f.id = c.family_id
      where ${seen} ${after} order by c.opened_on desc, c.id desc limit ${hole('first', 'int')} + 1
    ), shown as (
      select * from page where place <= ${hole('first', 'int')} and not exists (select from page p where p.restricted and not ${hole('proved', 'bool')})
    ), ${auditOf(
      'CASES_LISTED',
      'supportCases',
      `select 'case', array_agg(id) from shown where exists (select from legal_basis b where b.support_case_id = shown.id) having count(*) > 0 union all select 'family', array_agg(distinct family_id) from shown having count(*) > 0
       union all select null, null where not exists (select from shown)`,
      hole,
    )}
    select (select count(*) from support_case c join family f on f.id = c.family_id where ${seen}),
      (select coalesce(json_agg(${row(hole)} order by s.place), '[]') from shown s),
      (select count(*) from page) > ${hole('first', 'int')},
      (select opened_on from shown order by place desc limit 1), (select id from shown order by place desc limit 1),
      exists (select from page p where p.restricted) and not ${hole('proved', 'bool')}`;
  };
  const [found] = await pools.inside(
    caller.role,
    caller.principal.party.id,
    caller.principal.staffMemberId,
    statement(`cases ${caller.roles.join()} ${shape}`, write, {
      ...values,
      first: String(page.first),
      stage: filter?.stage ?? null,
      track: filter?.track ?? null,
      surname,
      surnameTo: `${surname}\u{10FFFF}`,
      afterOn: afterOn ?? null,
      afterId: afterId ?? null,
    }),
  );
  if (!found || found[5] === 't') throw new Denied(403, 'STEP_UP_REQUIRED');
  const end = found[4] ? `"${cursor.seal([found[3] ?? '', found[4]])}"` : 'null';
  return `{"supportCases":{"totalCount":${found[0]},"nodes":${found[1]},"pageInfo":{"hasNextPage":${found[2] === 't'},"endCursor":${end}}}}`;
};
