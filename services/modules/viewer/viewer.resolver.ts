import { Ctx, Resolver } from 'type-graphql';
import { MemberQuery, type Operation, ownRow } from '../../platform/operation/index.js';
import { holding } from '../../platform/permission/condition.js';
import { StaffMember } from '../staff/index.js';
import { ViewerType } from './viewer.type.js';

const ownEntry = ownRow(StaffMember, ({ principal }) => holding('id', principal.staffMemberId));

/** Who is signed in, whatever the party. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @MemberQuery(() => ViewerType, {
    may: 'viewer:read',
    audit: 'VIEWER_READ',
    about: 'Who is signed in and what they may do today (ja).',
    reads: ownEntry,
  })
  viewer(@Ctx() op: Operation) {
    return ownEntry(op);
  }
}
