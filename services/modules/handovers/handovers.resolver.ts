import { Ctx, Resolver } from 'type-graphql';
import { type HandOverCases, HandOverCasesSchema } from '@asysta/schema/handovers/inputs';
import { CentreMutation, CentreQuery, type Operation } from '../../platform/operation/index.js';
import { HandoverType, SocialWorkerLoadType } from './handover.type.js';
import { handoverById } from './handovers.finders.js';
import { socialWorkerLoads } from './takers.finder.js';
import { handOverCases } from './verbs/hand-over-cases.js';

/** Who leads a case, and the changes of that. */
@Resolver(() => HandoverType)
export class HandoversResolver {
  @CentreQuery(() => [SocialWorkerLoadType], {
    may: 'case:hand-over',
    audit: 'TAKERS_LISTED',
    about: 'Social workers a case could be handed over to, by name (kto może przejąć sprawę).',
    reads: socialWorkerLoads,
  })
  socialWorkerLoads(@Ctx() op: Operation) {
    return socialWorkerLoads(op);
  }

  @CentreMutation(() => HandoverType, {
    may: 'case:hand-over',
    audit: 'CASES_HANDED_OVER',
    about: 'Hands cases over to another social worker from a day on; what cannot be stays, with its reason (przekazanie spraw).',
    input: HandOverCasesSchema,
    takes: 'Who, from when, a note, and the cases.',
    asks: true,
    answer: handoverById,
  })
  handOverCases(input: HandOverCases, op: Operation) {
    return handOverCases(op, input);
  }
}
