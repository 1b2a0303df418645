import { graphql } from '@asysta/client';
import { RecordDiagnosisSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { caseStep } from '../case-step.js';
import { DiagnosisFields } from '../fields/step-fields.js';

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
  blank: () => ({ madeOn: null, problems: [], description: '', ownProblemIds: [] }),
  send: (input) => execute(SendDiagnosis, { input }),
  fields: ({ form }) => <DiagnosisFields form={form} />,
});
