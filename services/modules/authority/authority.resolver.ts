import { Resolver } from 'type-graphql';
import {
  type AnnulParentalAuthority,
  AnnulParentalAuthoritySchema,
  type CorrectParentalAuthority,
  CorrectParentalAuthoritySchema,
  type RecordParentalAuthority,
  RecordParentalAuthoritySchema,
} from '@asysta/schema/authority/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { authorityById } from './authority.finders.js';
import { ParentalAuthorityType } from './authority.type.js';
import { annulParentalAuthority, correctParentalAuthority } from './verbs/correct-authority.js';
import { recordParentalAuthority } from './verbs/record-authority.js';

/** Register of parental authority. */
@Resolver(() => ParentalAuthorityType)
export class AuthorityResolver {
  @CentreMutation(() => ParentalAuthorityType, {
    may: 'family:change',
    audit: 'PARENTAL_AUTHORITY_RECORDED',
    about: 'Records what a parent has of the authority over a child (władza rodzicielska).',
    input: RecordParentalAuthoritySchema,
    takes: 'Child, parent and status.',
    answer: authorityById,
  })
  recordParentalAuthority(input: RecordParentalAuthority, op: Operation) {
    return recordParentalAuthority(op, input);
  }

  @CentreMutation(() => ParentalAuthorityType, {
    may: 'family:change',
    audit: 'PARENTAL_AUTHORITY_CORRECTED',
    about: 'Corrects a record of authority; what stood there stays in its history (poprawka władzy rodzicielskiej).',
    input: CorrectParentalAuthoritySchema,
    takes: 'The authority as it was.',
    changes: true,
    answer: authorityById,
  })
  correctParentalAuthority(input: Change<CorrectParentalAuthority>, op: Operation) {
    return correctParentalAuthority(op, input);
  }

  @CentreMutation(() => ParentalAuthorityType, {
    may: 'family:change',
    audit: 'PARENTAL_AUTHORITY_ANNULLED',
    about: 'Annuls a record of authority: it stays readable with the reason and counts nowhere (unieważnienie).',
    input: AnnulParentalAuthoritySchema,
    takes: 'Record and reason.',
    changes: true,
    answer: authorityById,
  })
  annulParentalAuthority(input: Change<AnnulParentalAuthority>, op: Operation) {
    return annulParentalAuthority(op, input);
  }
}
