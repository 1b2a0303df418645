import { Field, InputType } from 'type-graphql';
import type { AwaitedDecision, CaseStage, CaseTrack } from '@asysta/schema/cases/codes';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { LocalRuleKeyEnum } from '../law/index.js';
import { AwaitedDecisionEnum, CaseStageEnum, CaseTrackEnum } from './case.type.js';

/** Which cases a list shows. */
@InputType({ description: 'Which cases a list shows.' })
export class SupportCaseFilter {
  @Field(() => CaseStageEnum, { nullable: true, description: 'Only those at this stage (etap).' })
  stage?: CaseStage | null;

  @Field(() => CaseTrackEnum, { nullable: true, description: 'Only those of this track (tryb).' })
  track?: CaseTrack | null;

  @Field(() => AwaitedDecisionEnum, {
    nullable: true,
    description: 'Only those that wait for this decision of the director today (na co czeka).',
  })
  awaits?: AwaitedDecision | null;

  @Field(() => LocalRuleKeyEnum, {
    nullable: true,
    description: 'Only those in which such a rule of the centre would still have something to say (kogo dotyczy zasada).',
  })
  concernedBy?: LocalRuleKey | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the surname; Polish letters and case do not matter.' })
  surnameStartsWith?: string | null;
}
