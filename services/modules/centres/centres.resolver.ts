import { Ctx, Resolver } from 'type-graphql';
import { CentreQuery, type Operation } from '../../platform/operation/index.js';
import { CentreType } from './centre.type.js';
import { ownCentre } from './centres.finders.js';

/** Register of the card of the centre. */
@Resolver(() => CentreType)
export class CentresResolver {
  @CentreQuery(() => CentreType, {
    may: 'centre:read',
    audit: 'CENTRE_READ',
    about: "The caller's own centre (mój ośrodek).",
    reads: ownCentre,
  })
  centre(@Ctx() op: Operation) {
    return ownCentre(op);
  }
}
