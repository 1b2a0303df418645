import { graphql } from '@asysta/client';
import { RecordRefusalSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { caseStep } from '../case-step.js';
import { RefusalFields } from '../fields/step-fields.js';

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
  fields: ({ form }) => <RefusalFields form={form} />,
});
