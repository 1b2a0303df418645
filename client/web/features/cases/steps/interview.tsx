import { graphql } from '@asysta/client';
import { RecordInterviewSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { caseStep } from '../case-step.js';

const SendInterview = graphql(`
  mutation SendInterview($input: RecordFamilyInterviewInput!) {
    recordFamilyInterview(input: $input) {
      id
      version
    }
  }
`);

const answerOf = (necessary: boolean | null): 'YES' | 'NO' | null => {
  if (necessary === null) return null;
  return necessary ? 'YES' : 'NO';
};

/** Wywiad środowiskowy: what was found, and whether an assistant is necessary. */
export const InterviewStep = caseStep({
  action: 'RECORD_INTERVIEW',
  words: 'interview',
  schema: RecordInterviewSchema,
  blank: () => ({ conductedOn: null, findings: '', assistantNecessary: null, necessityReason: '' }),
  send: (input) => execute(SendInterview, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="conductedOn">
        {(field) => <DateField label={t('cases:interview.conductedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="findings">
        {(field) => (
          <TextArea
            label={t('cases:interview.findings')}
            hint={t('cases:interview.findingsHint')}
            rows={8}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="assistantNecessary">
        {(field) => (
          <RadioGroup
            label={t('cases:interview.assistantNecessary')}
            why={t('cases:interview.necessaryWhy')}
            options={[
              { value: 'YES', label: t('cases:interview.yes') },
              { value: 'NO', label: t('cases:interview.no') },
            ]}
            {...field}
            value={answerOf(field.value)}
            onChange={(answer) => field.onChange(answer === 'YES')}
          />
        )}
      </Bound>
      <Bound form={form} name="necessityReason">
        {(field) => <TextArea label={t('cases:interview.necessityReason')} maxLength={2000} {...field} />}
      </Bound>
    </>
  ),
});
