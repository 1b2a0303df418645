import { graphql } from '@asysta/client';
import { CorrectInterviewSchema } from '@asysta/schema/cases/step-inputs';
import { execute } from '../../../frame/api.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { InterviewFields } from '../fields/interview-fields.js';
import { CorrectionFrame, type Correcting, useCorrection, WorkerField } from './correction-frame.js';

const CorrectInterviewMutation = graphql(`
  mutation CorrectInterview($input: CorrectFamilyInterviewInput!) {
    correctFamilyInterview(input: $input) {
      id
      version
    }
  }
`);

type Interview = Correcting['supportCase']['interviews'][number];

/** The interview as it stands, to be corrected. */
export const CorrectInterview = ({ interview, ...correcting }: Correcting & { interview: Interview }) => {
  const t = useText();
  const { conductedOn, findings, problems, assistantNecessary, necessityReason, persons, author, ownProblems } = interview;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectInterviewSchema,
    known: { interviewId: interview.id },
    defaultValues: {
      conductedOn,
      findings,
      problems,
      assistantNecessary,
      necessityReason,
      familyMemberIds: persons.map(({ id }) => id),
      ownProblemIds: ownProblems.map(({ centreProblem }) => centreProblem.id),
      authorId: author.id,
      reason: '',
    },
    send: (input) => execute(CorrectInterviewMutation, { input }),
  });
  const { family, supportCase } = correcting;
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <WorkerField
        form={state.form}
        name="authorId"
        label={t('cases:records.author')}
        written={author}
        supportCase={supportCase}
      />
      <InterviewFields form={state.form} family={family} named={ownProblems} />
    </CorrectionFrame>
  );
};
