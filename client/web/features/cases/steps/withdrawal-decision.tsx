import { graphql } from '@asysta/client';
import { LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { DecideOnWithdrawalSchema } from '@asysta/schema/cases/inputs';
import { useWatch } from 'react-hook-form';
import { Callout } from '../../../components/feedback/callout.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { formatDay } from '../../../components/format.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep, type StepForm } from '../case-step.js';
import type { StepCase, StepProps } from '../step-case.js';
import { BackToFamily, StepHeader } from '../step-frame.js';

const SendWithdrawalDecision = graphql(`
  mutation SendWithdrawalDecision($input: DecideOnWithdrawalInput!) {
    decideOnWithdrawal(input: $input) {
      id
      version
    }
  }
`);

type Form = StepForm<typeof DecideOnWithdrawalSchema>;

/** The last of what entitled to end; what was annulled never did. */
const lastToEnd = ({ legalBases }: StepCase) =>
  legalBases
    .filter(({ annulledAt }) => !annulledAt)
    .toSorted((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? ''))
    .at(-1);

/** What holds today: what has ended and when, and until when the place is kept. */
const Standing = ({ supportCase }: { supportCase: StepCase }) => {
  const t = useText();
  const ended = lastToEnd(supportCase);
  return (
    <Callout title={t('cases:afterWithdrawal.standing')}>
      {ended?.validTo &&
        t('cases:afterWithdrawal.since', { date: formatDay(ended.validTo), basis: LEGAL_BASIS_KIND_WORDS[ended.kind] })}{' '}
      {supportCase.suspendedUntil && t('cases:afterWithdrawal.until', { date: formatDay(supportCase.suspendedUntil) })}
    </Callout>
  );
};

const Until = ({ form }: { form: Form }) => {
  const t = useText();
  if (useWatch({ control: form.control, name: 'decision' }) !== 'SUSPENDED') return null;
  return (
    <Bound form={form} name="suspendedUntil">
      {(field) => (
        <DateField label={t('cases:afterWithdrawal.suspendedUntil')} hint={t('cases:afterWithdrawal.untilHint')} {...field} />
      )}
    </Bound>
  );
};

const DecisionForm = caseStep({
  action: 'DECIDE_ON_WITHDRAWAL',
  words: 'afterWithdrawal',
  schema: DecideOnWithdrawalSchema,
  blank: () => ({ decision: null, suspendedUntil: null, reason: '' }),
  // A day typed before the other answer was chosen is not sent along.
  send: (input) =>
    execute(SendWithdrawalDecision, {
      input: { ...input, suspendedUntil: input.decision === 'SUSPENDED' ? input.suspendedUntil : null },
    }),
  before: (step) => <Standing supportCase={step.supportCase} />,
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="decision">
        {(field) => (
          <RadioGroup
            label={t('cases:afterWithdrawal.decision')}
            options={[
              { value: 'SUSPENDED', label: t('cases:afterWithdrawal.suspend'), note: t('cases:afterWithdrawal.suspendNote') },
              { value: 'ENDED', label: t('cases:afterWithdrawal.end'), note: t('cases:afterWithdrawal.endNote') },
            ]}
            {...field}
          />
        )}
      </Bound>
      <Until form={form} />
      <Bound form={form} name="reason">
        {(field) => (
          <TextArea
            label={t('cases:afterWithdrawal.reason')}
            hint={t('cases:afterWithdrawal.reasonHint')}
            rows={3}
            maxLength={2000}
            {...field}
          />
        )}
      </Bound>
    </>
  ),
});

/** Wstrzymane wsparcie: the director ends the support, or keeps the place until a day. */
export const WithdrawalDecisionStep = (step: StepProps) => {
  const t = useText();
  if (step.supportCase.stage === 'HALTED') return <DecisionForm {...step} />;
  return (
    <>
      <StepHeader step={step} title={t('cases:afterWithdrawal.title')} />
      <EmptyState title={t('cases:afterWithdrawal.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:afterWithdrawal.noneText')}
      </EmptyState>
    </>
  );
};
