import { graphql } from '@asysta/client';
import { RequestAssistantSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { RequestRemarks } from '../card/request-remarks.js';
import { caseStep } from '../case-step.js';

const SendRequest = graphql(`
  mutation SendRequest($input: RequestAssistantInput!) {
    requestAssistant(input: $input) {
      id
      version
    }
  }
`);

/** Wniosek o przydzielenie asystenta: refused while interview, diagnosis, offer or basis is missing; what was typed stays. */
export const RequestStep = caseStep({
  action: 'REQUEST_ASSISTANT',
  words: 'request',
  schema: RequestAssistantSchema,
  blank: ({ today }) => ({ requestedOn: today, justification: '' }),
  send: (input) => execute(SendRequest, { input }),
  before: ({ supportCase }) => <RequestRemarks request={supportCase.request} />,
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="requestedOn">
        {(field) => <DateField label={t('cases:request.requestedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="justification">
        {(field) => (
          <TextArea
            label={t('cases:request.justification')}
            hint={t('cases:request.justificationHint')}
            rows={6}
            maxLength={4000}
            {...field}
          />
        )}
      </Bound>
    </>
  ),
});
