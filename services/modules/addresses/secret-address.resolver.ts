import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import {
  type EndSecretAddress,
  EndSecretAddressSchema,
  type GrantSecretAddress,
  GrantSecretAddressSchema,
  type RecordSecretAddress,
  RecordSecretAddressSchema,
  type RevokeSecretAddressGrant,
  RevokeSecretAddressGrantSchema,
} from '@asysta/schema/addresses/inputs';
import { type Change, CentreMutation, CentreQuery, Computed, Needs, type Operation } from '../../platform/operation/index.js';
import { found } from '../../platform/refusal/refusal.js';
import { familyById, FamilyType } from '../families/index.js';
import { secretAddressById } from './addresses.finders.js';
import { SecretAddressType } from './addresses.type.js';
import { openAddress } from './sealed-address.js';
import { type SecretAddress, SecretAddressValue } from './secret-address.entity.js';
import { endSecretAddress, grantSecretAddress, revokeSecretAddressGrant } from './verbs/grant-secret-address.js';
import { recordSecretAddress } from './verbs/record-secret-address.js';

/** Register of secret addresses, and the one place where one is opened. */
@Resolver(() => SecretAddressType)
export class SecretAddressResolver {
  @CentreQuery(() => SecretAddressType, {
    may: 'secret-address:open',
    audit: 'SECRET_ADDRESS_OPENED',
    about: 'Opens the secret address of a family; each opening is recorded as an event of its own (otwórz adres tajny).',
    ids: { id: 'SecretAddress' },
    reads: secretAddressById,
  })
  secretAddress(@Arg('id', () => ID, { description: 'The secret address.' }) id: string, @Ctx() op: Operation) {
    return secretAddressById(op, id);
  }

  @Needs('secret-address:open')
  @Computed(() => String, { description: 'The address in clear; needs a permission of its own (adres).' })
  async address(@Root() secret: SecretAddress, @Ctx() op: Operation) {
    return openAddress(op, found(await op.em.findOne(SecretAddressValue, { secretAddress: secret })));
  }

  @CentreMutation(() => FamilyType, {
    may: 'secret-address:record',
    audit: 'SECRET_ADDRESS_RECORDED',
    about: 'Records a secret address of a family; an earlier one ends (zapisz adres tajny).',
    input: RecordSecretAddressSchema,
    takes: 'Family and address.',
    answer: familyById,
  })
  recordSecretAddress(input: RecordSecretAddress, op: Operation) {
    return recordSecretAddress(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'secret-address:grant',
    audit: 'SECRET_ADDRESS_ENDED',
    about: 'Ends a secret address: nobody opens it any more (zakończ adres tajny).',
    input: EndSecretAddressSchema,
    takes: 'The secret address.',
    changes: true,
    answer: familyById,
  })
  endSecretAddress(input: Change<EndSecretAddress>, op: Operation) {
    return endSecretAddress(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'secret-address:grant',
    audit: 'SECRET_ADDRESS_GRANTED',
    about: 'Lets somebody who works with the family open its secret address (pozwól otworzyć adres).',
    input: GrantSecretAddressSchema,
    takes: 'Who, until when and what for.',
    answer: familyById,
  })
  grantSecretAddress(input: GrantSecretAddress, op: Operation) {
    return grantSecretAddress(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'secret-address:grant',
    audit: 'SECRET_ADDRESS_GRANT_REVOKED',
    about: 'Takes back that somebody may open a secret address (cofnij zgodę na otwieranie adresu).',
    input: RevokeSecretAddressGrantSchema,
    takes: 'The grant.',
    changes: true,
    answer: familyById,
  })
  revokeSecretAddressGrant(input: Change<RevokeSecretAddressGrant>, op: Operation) {
    return revokeSecretAddressGrant(op, input);
  }
}
