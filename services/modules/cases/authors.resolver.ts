import { FieldResolver, Resolver, Root } from 'type-graphql';
import { type StaffMember, StaffPerson } from '../staff/index.js';
import type {
  AssistantRequest as RequestRow,
  ConsentRefusal as RefusalRow,
  Diagnosis as DiagnosisRow,
  FamilyInterview as InterviewRow,
  OfferPresentation as OfferRow,
  Qualification as QualificationRow,
} from './case.entity.js';
import { AssistantRequest, Qualification } from './steps/grounds.type.js';
import { ConsentRefusal, Diagnosis, FamilyInterview, OfferPresentation } from './steps/preparation.type.js';

/** Who conducted an interview. */
@Resolver(() => FamilyInterview)
export class InterviewAuthorResolver {
  @FieldResolver(() => StaffPerson, { description: 'Who conducted it (kto przeprowadził).' })
  author(@Root() row: InterviewRow): Promise<StaffMember> {
    return row.author.loadOrFail();
  }
}

/** Who made a diagnosis. */
@Resolver(() => Diagnosis)
export class DiagnosisAuthorResolver {
  @FieldResolver(() => StaffPerson, { description: 'Who made it (kto postawił).' })
  author(@Root() row: DiagnosisRow): Promise<StaffMember> {
    return row.author.loadOrFail();
  }
}

/** Who presented the offer. */
@Resolver(() => OfferPresentation)
export class OfferAuthorResolver {
  @FieldResolver(() => StaffPerson, { description: 'Who presented it (kto przedstawił).' })
  presentedBy(@Root() row: OfferRow): Promise<StaffMember> {
    return row.presentedBy.loadOrFail();
  }
}

/** Who decided after a refusal. */
@Resolver(() => ConsentRefusal)
export class RefusalDeciderResolver {
  @FieldResolver(() => StaffPerson, { nullable: true, description: 'Who decided (kto zdecydował).' })
  async decidedBy(@Root() row: RefusalRow): Promise<StaffMember | null> {
    return (await row.decidedBy?.load()) ?? null;
  }
}

/** Who requested an assistant. */
@Resolver(() => AssistantRequest)
export class RequestAuthorResolver {
  @FieldResolver(() => StaffPerson, { description: 'Who requested (kto złożył).' })
  requestedBy(@Root() row: RequestRow): Promise<StaffMember> {
    return row.requestedBy.loadOrFail();
  }
}

/** Who qualified the family. */
@Resolver(() => Qualification)
export class QualificationAuthorResolver {
  @FieldResolver(() => StaffPerson, { description: 'Who decided (kto zakwalifikował).' })
  qualifiedBy(@Root() row: QualificationRow): Promise<StaffMember> {
    return row.qualifiedBy.loadOrFail();
  }
}
