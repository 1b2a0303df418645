import { Ctx, Resolver } from 'type-graphql';
import { isInForceOn } from '@asysta/schema/values/period';
import { Computed, MemberQuery, type Operation } from '../../platform/operation/index.js';
import { type Appointment, AppointmentType, staffMemberById } from '../staff/index.js';
import { ViewerType } from './viewer.type.js';

/** Who is signed in, whatever the party. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @MemberQuery(() => ViewerType, {
    may: 'viewer:read',
    audit: 'VIEWER_READ',
    about: 'Who is signed in and what they may do today (ja).',
  })
  viewer(@Ctx() op: Operation): Omit<ViewerType, 'appointments'> {
    const { party, staffMemberId, displayName, machine, dataAuthorized } = op.principal;
    return {
      party,
      staffMemberId,
      displayName,
      machine,
      dataAuthorized,
      permissions: [...op.permissions].sort(),
      today: op.clock.today(),
    };
  }

  @Computed(() => [AppointmentType], { description: 'Functions held today (moje funkcje).' })
  async appointments(@Ctx() op: Operation): Promise<Appointment[]> {
    const { appointments } = await staffMemberById(op, op.principal.staffMemberId);
    return (await appointments.loadItems()).filter((appointment) => isInForceOn(appointment, op.clock.today()));
  }
}
