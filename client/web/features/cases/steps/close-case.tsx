import { graphql } from '@asysta/client';
import { CloseCaseSchema } from '@asysta/schema/cases/inputs';
import { CLOSURE_REASONS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { capitalize } from '../../../components/format.js';
import { caseStep } from '../case-step.js';
import { CourtWordFields } from '../fields/court-word-fields.js';

const SendClosing = graphql(`
  mutation SendClosing($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
      version
    }
  }
`);

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
      {step.supportCase.currentBasis?.kind === 'COURT_ORDER' && (
        <CourtWordFields form={form} hint={t('cases:closing.courtHint')} />
      )}
    </>
  ),
});
