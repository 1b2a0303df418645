import { Resolver } from 'type-graphql';
import {
  type DecideOnWithdrawal,
  DecideOnWithdrawalSchema,
  type WithdrawConsent,
  WithdrawConsentSchema,
} from '@asysta/schema/cases/inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { withdrawSupportConsent } from './consent.js';
import { decideOnWithdrawal } from './decide-on-withdrawal.js';

/** The end of a consent, and what the director decides of the support that it entitled. */
@Resolver(() => SupportCaseType)
export class WithdrawalsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_WITHDRAWN',
    about: 'Records that the family withdrew its consent; support that nothing else entitles is halted (wycofanie zgody).',
    input: WithdrawConsentSchema,
    takes: 'Case and day.',
    changes: true,
    answer: caseById,
  })
  withdrawSupportConsent(input: Change<WithdrawConsent>, op: Operation) {
    return withdrawSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'withdrawal:decide',
    audit: 'WITHDRAWAL_DECIDED',
    about: 'Ends a halted support or suspends it to a day; again while it is halted (decyzja o wstrzymanym wsparciu).',
    input: DecideOnWithdrawalSchema,
    takes: 'Case and decision.',
    changes: true,
    answer: caseById,
  })
  decideOnWithdrawal(input: Change<DecideOnWithdrawal>, op: Operation) {
    return decideOnWithdrawal(op, input);
  }
}
