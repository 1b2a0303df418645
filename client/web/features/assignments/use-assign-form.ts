import { graphql } from '@asysta/client';
import { AssignAssistantSchema } from '@asysta/schema/assignments/inputs';
import { execute } from '../../frame/api.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';

const AssignMutation = graphql(`
  mutation AssignAssistant($input: AssignAssistantInput!) {
    assignAssistant(input: $input) {
      id
      version
    }
  }
`);

/** The form that gives a family its assistant; without a day of a paper it is a decision of today. */
export const useAssignForm = (supportCase: AssignmentCase) => {
  const t = useText();
  return useMutationForm({
    draftKey: `assign-assistant:${supportCase.id}`,
    schema: AssignAssistantSchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    defaultValues: { assistantId: null, assignedOn: null, decidedById: null, lateReason: '' },
    send: (input) => execute(AssignMutation, { input }),
    success: t('assignments:assign.success'),
  });
};

/** The same, for parts of it that stand on their own. */
export type AssignFormState = ReturnType<typeof useAssignForm>;
