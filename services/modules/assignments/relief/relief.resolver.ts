import { Resolver } from 'type-graphql';
import {
  type DecideOnRelief,
  DecideOnReliefSchema,
  type RequestRelief,
  RequestReliefSchema,
} from '@asysta/schema/assignments/relief-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { caseById, SupportCaseType } from '../../cases/index.js';
import { decideOnRelief } from './decide-on-relief.js';
import { requestRelief } from './request-relief.js';

/** Going on with a family is voluntary on the assistant's side too; the director decides. */
@Resolver(() => SupportCaseType)
export class ReliefResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'relief:request',
    audit: 'RELIEF_REQUESTED',
    about: 'The assistant of a family asks to be relieved of it (prośba o zwolnienie z prowadzenia).',
    input: RequestReliefSchema,
    takes: 'Case and reason.',
    changes: true,
    answer: caseById,
  })
  requestRelief(input: Change<RequestRelief>, op: Operation) {
    return requestRelief(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'request:decide',
    audit: 'RELIEF_DECIDED',
    about: 'Grants or refuses it; granted, the family waits for an assistant or goes to a named one (zwolnienie z prowadzenia).',
    input: DecideOnReliefSchema,
    takes: 'Case, decision, reason, and who takes over.',
    changes: true,
    asks: true,
    answer: caseById,
  })
  decideOnRelief(input: Change<DecideOnRelief>, op: Operation) {
    return decideOnRelief(op, input);
  }
}
