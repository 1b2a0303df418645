import { Resolver } from 'type-graphql';
import { type DecideOnRequest, DecideOnRequestSchema } from '@asysta/schema/cases/decision-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { decideOnRequest } from './decide-on-request.js';

/** What whoever decides says to what was proposed. */
@Resolver(() => SupportCaseType)
export class DecidingResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'request:decide',
    audit: 'REQUEST_DECIDED',
    about: 'Returns a request for an assistant with remarks, or refuses it with a reason (zwrot wniosku, odmowa).',
    input: DecideOnRequestSchema,
    takes: 'Case, outcome and reason.',
    changes: true,
    answer: caseById,
  })
  decideOnRequest(input: Change<DecideOnRequest>, op: Operation) {
    return decideOnRequest(op, input);
  }
}
