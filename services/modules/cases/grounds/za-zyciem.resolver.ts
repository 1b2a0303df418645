import { Resolver } from 'type-graphql';
import {
  type EndZaZyciem,
  EndZaZyciemSchema,
  type RecordAuthorization,
  RecordAuthorizationSchema,
} from '@asysta/schema/cases/za-zyciem-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { endZaZyciem, recordAuthorization } from './end-za-zyciem.js';

/** What becomes of an application „Za życiem” once it entitles. */
@Resolver(() => SupportCaseType)
export class ZaZyciemResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_ENDED',
    about: 'Ends an application that entitles beside another basis; the case goes on (zakończenie wniosku „Za życiem”).',
    input: EndZaZyciemSchema,
    takes: 'Case, day and reason.',
    changes: true,
    answer: caseById,
  })
  endZaZyciem(input: Change<EndZaZyciem>, op: Operation) {
    return endZaZyciem(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'AUTHORIZATION_RECORDED',
    about: 'Notes the written authorisation to act in the name of the applicant (upoważnienie, „Za życiem”).',
    input: RecordAuthorizationSchema,
    takes: 'Case and day.',
    changes: true,
    answer: caseById,
  })
  recordAuthorization(input: Change<RecordAuthorization>, op: Operation) {
    return recordAuthorization(op, input);
  }
}
