import { graphql } from '@asysta/client';
import { AddStrengthSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { StrengthFields, strengthOf } from './observed-fields.js';

const AddStrengthOfFamily = graphql(`
  mutation AddStrengthOfFamily($input: AddStrengthInput!) {
    addStrength(input: $input) {
      id
      version
    }
  }
`);

/** Adds a strong side of a member or of the whole family. */
export const AddStrengthPage = () => {
  const t = useText();
  const { today } = useViewer();
  const family = useFamilyOfForm();
  const place = { family, tab: 'zasoby' } as const;
  const state = useMutationForm({
    draftKey: `add-strength:${family.id}`,
    schema: AddStrengthSchema,
    known: { familyId: family.id },
    defaultValues: { familyMemberId: null, description: '', evidence: '', useMade: '', observedOn: today },
    send: (input) => execute(AddStrengthOfFamily, { input }),
    success: t('families:form.strengthDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.strength')} why={t('families:form.strengthWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.strengthSubmit')} actions={<BackToCard {...place} />}>
        <StrengthFields form={strengthOf(state.form)} family={family} />
      </MutationForm>
    </FormPage>
  );
};
