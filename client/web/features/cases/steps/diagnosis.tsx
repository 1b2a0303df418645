import { graphql } from '@asysta/client';
import { RecordDiagnosisSchema } from '@asysta/schema/cases/inputs';
import { PROBLEMS, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { caseStep } from '../case-step.js';

const SendDiagnosis = graphql(`
  mutation SendDiagnosis($input: RecordDiagnosisInput!) {
    recordDiagnosis(input: $input) {
      id
      version
    }
  }
`);

/** Diagnoza: all the difficulties that belong together, and how they do. */
export const DiagnosisStep = caseStep({
  action: 'RECORD_DIAGNOSIS',
  words: 'diagnosis',
  schema: RecordDiagnosisSchema,
  blank: () => ({ madeOn: null, problems: [], description: '' }),
  send: (input) => execute(SendDiagnosis, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="madeOn">
        {(field) => <DateField label={t('cases:diagnosis.madeOn')} {...field} />}
      </Bound>
      <Bound form={form} name="problems">
        {(field) => (
          <>
            <CheckboxGroup
              label={t('cases:diagnosis.problems')}
              hint={t('cases:diagnosis.problemsHint')}
              options={PROBLEMS.map((value) => ({ value, label: capitalize(PROBLEM_WORDS[value]) }))}
              {...field}
            />
            <p role="status">
              {(field.value?.length ?? 0) > 0 && t('cases:diagnosis.chosen', { count: field.value?.length ?? 0 })}
            </p>
          </>
        )}
      </Bound>
      <Bound form={form} name="description">
        {(field) => (
          <TextArea
            label={t('cases:diagnosis.description')}
            hint={t('cases:diagnosis.descriptionHint')}
            rows={6}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
    </>
  ),
});
