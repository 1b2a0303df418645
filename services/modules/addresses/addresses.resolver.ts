import { Resolver } from 'type-graphql';
import {
  type AddFamilyAddress,
  AddFamilyAddressSchema,
  type CorrectFamilyAddress,
  CorrectFamilyAddressSchema,
} from '@asysta/schema/addresses/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { familyAddressById } from './addresses.finders.js';
import { FamilyAddressType } from './addresses.type.js';
import { addFamilyAddress, correctFamilyAddress } from './verbs/change-family-address.js';

/** Register of the other addresses of families. */
@Resolver(() => FamilyAddressType)
export class AddressesResolver {
  @CentreMutation(() => FamilyAddressType, {
    may: 'family:change',
    audit: 'FAMILY_ADDRESS_ADDED',
    about: 'Adds another address of a family (drugi adres).',
    input: AddFamilyAddressSchema,
    takes: 'Family and address.',
    answer: familyAddressById,
  })
  addFamilyAddress(input: AddFamilyAddress, op: Operation) {
    return addFamilyAddress(op, input);
  }

  @CentreMutation(() => FamilyAddressType, {
    may: 'family:change',
    audit: 'FAMILY_ADDRESS_CORRECTED',
    about: 'Corrects another address of a family or ends it; what stood there stays in its history.',
    input: CorrectFamilyAddressSchema,
    takes: 'The address as it should be.',
    changes: true,
    answer: familyAddressById,
  })
  correctFamilyAddress(input: Change<CorrectFamilyAddress>, op: Operation) {
    return correctFamilyAddress(op, input);
  }
}
