import { graphql } from '@asysta/client';
import { AddResourceSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { ResourceFields, resourceOf } from './observed-fields.js';

const AddResourceOfFamily = graphql(`
  mutation AddResourceOfFamily($input: AddResourceInput!) {
    addResource(input: $input) {
      id
      version
    }
  }
`);

/** Adds something the family can lean on, or that it lacks. */
export const AddResourcePage = () => {
  const t = useText();
  const { today } = useViewer();
  const family = useFamilyOfForm();
  const place = { family, tab: 'zasoby' } as const;
  const state = useMutationForm({
    draftKey: `add-resource:${family.id}`,
    schema: AddResourceSchema,
    known: { familyId: family.id },
    defaultValues: { kind: null, state: null, description: '', observedOn: today },
    send: (input) => execute(AddResourceOfFamily, { input }),
    success: t('families:form.resourceDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.resource')} why={t('families:form.strengthWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.resourceSubmit')} actions={<BackToCard {...place} />}>
        <ResourceFields form={resourceOf(state.form)} />
      </MutationForm>
    </FormPage>
  );
};
