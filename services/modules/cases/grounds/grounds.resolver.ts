import { Resolver } from 'type-graphql';
import {
  type RecordConsent,
  RecordConsentSchema,
  type RecordMinorParent,
  RecordMinorParentSchema,
} from '@asysta/schema/cases/inputs';
import { type OpenZaZyciemCase, OpenZaZyciemCaseSchema } from '@asysta/schema/cases/za-zyciem-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { numbersTyped } from '../../families/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { recordSupportConsent } from './consent.js';
import { openZaZyciemCase } from './open-za-zyciem-case.js';
import { recordMinorParent } from './record-minor-parent.js';

/** What entitles the centre to support the family, but for orders of a court and the end of a consent. */
@Resolver(() => SupportCaseType)
export class GroundsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_OPENED',
    about: 'Opens a case by application and certificate, without an interview (wniosek „Za życiem”).',
    input: OpenZaZyciemCaseSchema,
    asks: true,
    takes: 'Family, application and certificate.',
    spends: ({ newFamily }) => numbersTyped(newFamily?.members ?? []),
    answer: caseById,
  })
  openZaZyciemCase(input: OpenZaZyciemCase, op: Operation) {
    return openZaZyciemCase(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_RECORDED',
    about: 'Records the consent of the family; a local rule may ask for writing (zgoda).',
    input: RecordConsentSchema,
    asks: true,
    takes: 'Case and consent.',
    changes: true,
    answer: caseById,
  })
  recordSupportConsent(input: Change<RecordConsent>, op: Operation) {
    return recordSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'MINOR_PARENT_RECORDED',
    about: 'Records a minor parent leaving a closed institution (art. 11 ust. 1a).',
    input: RecordMinorParentSchema,
    asks: true,
    takes: 'Case and institution.',
    changes: true,
    answer: caseById,
  })
  recordMinorParent(input: Change<RecordMinorParent>, op: Operation) {
    return recordMinorParent(op, input);
  }
}
