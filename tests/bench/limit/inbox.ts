import { type Answer, needs } from './answer.ts';
import { cursors } from './cursors.ts';
import { moment } from './fragments.ts';
import { Denied } from './identity.ts';
import { auditOf, type Hole, statement } from './plan.ts';

interface Variables {
  readonly filter?: { readonly state?: string } | null;
  readonly page: { readonly first: number; readonly after?: string | null };
}

/** A page of the partner's inbox with its count; nothing of what was shared is opened, so no receipt is owed. */
export const inbox: Answer<Variables> = async ({ caller, pools, keys, values }, { filter, page }) => {
  needs(caller, 'share:read');
  if (page.first < 1 || page.first > 100) throw new Denied(400, 'BAD_USER_INPUT');
  const cursor = cursors(keys, caller, 'sentAt desc id desc');
  const [afterAt, afterId] = page.after ? cursor.open(page.after) : [null, null];
  const write = (hole: Hole): string => {
    const seen = `s.expires_at > ${hole('now', 'timestamptz')} ${filter?.state ? `and s.state = ${hole('state', 'text')}` : ''}`;
    const after = afterId ? `and (s.sent_at, s.id) < (${hole('afterAt', 'timestamptz')}, ${hole('afterId', 'uuid')})` : '';
    return `
    with page as (
      select s.id, s.centre_name, s.purpose, s.state, s.sent_at, s.answer_due_on, s.expires_at, row_number() over (order by s.sent_at desc, s.id desc) as place
      from referral_share s where ${seen} ${after} order by s.sent_at desc, s.id desc limit ${hole('first', 'int')} + 1
    ), shown as (select * from page where place <= ${hole('first', 'int')}),
    ${auditOf('SHARES_LISTED', 'receivedShares', `select 'share', array_agg(id) from shown having count(*) > 0 union all select null, null where not exists (select from shown)`, hole)}
    select (select count(*) from referral_share s where ${seen}),
      (select coalesce(json_agg(json_build_object('id', s.id, 'centreName', s.centre_name, 'purpose', s.purpose, 'state', s.state,
        'unread', not exists (select from referral_receipt r where r.share_id = s.id), 'sentAt', ${moment('s.sent_at')}, 'answerDueOn', s.answer_due_on,
        'expiresAt', ${moment('s.expires_at')}) order by s.place), '[]') from shown s),
      (select count(*) from page) > ${hole('first', 'int')},
      (select ${moment('sent_at')} from shown order by place desc limit 1), (select id from shown order by place desc limit 1)`;
  };
  const shape = `inbox ${filter?.state ? 's' : ''}${afterId ? 'a' : ''}`;
  const asked = {
    ...values,
    first: String(page.first),
    state: filter?.state ?? null,
    afterAt: afterAt ?? null,
    afterId: afterId ?? null,
  };
  const { party, staffMemberId } = caller.principal;
  const [found] = await pools.inside(caller.role, party.id, staffMemberId, statement(shape, write, asked));
  const end = found?.[4] ? `"${cursor.seal([found[3] ?? '', found[4]])}"` : 'null';
  return `{"receivedShares":{"totalCount":${found?.[0]},"nodes":${found?.[1]},"pageInfo":{"endCursor":${end},"hasNextPage":${found?.[2] === 't'}}}}`;
};
