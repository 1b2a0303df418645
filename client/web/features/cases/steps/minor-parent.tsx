import { graphql } from '@asysta/client';
import { RecordMinorParentSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { MinorParentFields } from '../fields/ground-fields.js';
import { caseStep } from '../case-step.js';

const SendMinorParent = graphql(`
  mutation SendMinorParent($input: RecordMinorParentInput!) {
    recordMinorParent(input: $input) {
      id
      version
    }
  }
`);

/** Małoletni rodzic: who leaves a closed institution is given an assistant by law. */
export const MinorParentStep = caseStep({
  action: 'RECORD_MINOR_PARENT',
  words: 'minorParent',
  schema: RecordMinorParentSchema,
  blank: () => ({ institution: null, leavesOn: null }),
  send: (input) => execute(SendMinorParent, { input }),
  fields: ({ form }) => <MinorParentFields form={form} />,
});
