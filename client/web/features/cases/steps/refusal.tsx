import { graphql } from '@asysta/client';
import { RecordRefusalSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { caseStep } from '../case-step.js';

const SendRefusal = graphql(`
  mutation SendRefusal($input: RecordConsentRefusalInput!) {
    recordConsentRefusal(input: $input) {
      id
      version
    }
  }
`);

/** Odmowa: that and how the family refused; what follows is the director's decision. */
export const RefusalStep = caseStep({
  action: 'RECORD_REFUSAL',
  words: 'refusal',
  schema: RecordRefusalSchema,
  blank: () => ({ refusedOn: null, circumstances: '' }),
  send: (input) => execute(SendRefusal, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="refusedOn">
        {(field) => <DateField label={t('cases:refusal.refusedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="circumstances">
        {(field) => (
          <TextArea
            label={t('cases:refusal.circumstances')}
            hint={t('cases:refusal.circumstancesHint')}
            maxLength={2000}
            {...field}
          />
        )}
      </Bound>
    </>
  ),
});
