import { graphql } from '@asysta/client';
import { RecordInterviewSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { caseStep } from '../case-step.js';
import { InterviewFields } from '../fields/interview-fields.js';

const SendInterview = graphql(`
  mutation SendInterview($input: RecordFamilyInterviewInput!) {
    recordFamilyInterview(input: $input) {
      id
      version
    }
  }
`);

/** Wywiad środowiskowy: what was found, and whether an assistant is necessary. */
export const InterviewStep = caseStep({
  action: 'RECORD_INTERVIEW',
  words: 'interview',
  schema: RecordInterviewSchema,
  blank: () => ({
    conductedOn: null,
    findings: '',
    assistantNecessary: null,
    necessityReason: '',
    problems: [],
    familyMemberIds: [],
    ownProblemIds: [],
  }),
  send: (input) => execute(SendInterview, { input }),
  fields: ({ form, step }) => <InterviewFields form={form} family={step.family} />,
});
