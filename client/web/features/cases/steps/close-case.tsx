import { graphql } from '@asysta/client';
import { CloseCaseSchema } from '@asysta/schema/cases/inputs';
import { CLOSURE_REASONS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { capitalize } from '../../../components/format.js';
import { FieldRow, Fieldset } from '../../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep, type StepForm } from '../case-step.js';

const SendClosing = graphql(`
  mutation SendClosing($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
      version
    }
  }
`);

type Form = StepForm<typeof CloseCaseSchema>;

/** Under an order reports are owed, so its end comes with the court's word. */
const CourtWord = ({ form }: { form: Form }) => {
  const t = useText();
  return (
    <Fieldset legend={t('cases:closing.court')}>
      <p>{t('cases:closing.courtHint')}</p>
      <FieldRow>
        <Bound form={form} name="courtWordOn">
          {(field) => <DateField label={t('cases:closing.courtWordOn')} isOptional {...field} />}
        </Bound>
        <Bound form={form} name="courtWordSignature">
          {(field) => <TextField label={t('cases:closing.courtWordSignature')} maxLength={80} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="courtTold">
        {(field) => <TextArea label={t('cases:closing.courtTold')} maxLength={1000} isOptional {...field} />}
      </Bound>
    </Fieldset>
  );
};

/** Zakończenie sprawy: ends bases, terms and the assignment with it. */
export const CloseCaseStep = caseStep({
  action: 'CLOSE_CASE',
  words: 'closing',
  schema: CloseCaseSchema,
  blank: () => ({ closedOn: null, reason: null, courtWordOn: null, courtWordSignature: '', courtTold: '' }),
  send: (input) => execute(SendClosing, { input }),
  fields: ({ form, t, step }) => (
    <>
      <Bound form={form} name="closedOn">
        {(field) => <DateField label={t('cases:closing.closedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="reason">
        {(field) => (
          <RadioGroup
            label={t('cases:closing.reason')}
            options={CLOSURE_REASONS.map((value) => ({ value, label: capitalize(CLOSURE_REASON_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      {step.supportCase.currentBasis?.kind === 'COURT_ORDER' && <CourtWord form={form} />}
    </>
  ),
});
