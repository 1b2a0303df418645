import { graphql } from '@asysta/client';
import { RequestAssistantSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { RequestRemarks } from '../card/request-remarks.js';
import { caseStep } from '../case-step.js';
import { RequestFields } from '../fields/step-fields.js';

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
  // One that came back is mended, not written anew.
  blank: ({ today }, { supportCase: { request } }) => ({
    requestedOn: today,
    justification: request?.decision?.outcome === 'RETURNED' ? request.justification : '',
  }),
  send: (input) => execute(SendRequest, { input }),
  before: ({ supportCase }) => <RequestRemarks request={supportCase.request} />,
  fields: ({ form }) => <RequestFields form={form} />,
});
