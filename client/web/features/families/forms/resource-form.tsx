import { graphql } from '@asysta/client';
import { AddResourceSchema } from '@asysta/schema/families/inputs';
import { RESOURCE_KINDS, RESOURCE_STATES, RESOURCE_KIND_WORDS, RESOURCE_STATE_WORDS } from '@asysta/schema/families/codes';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

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
        <Bound form={state.form} name="description">
          {(field) => <TextField label={t('families:form.resourceText')} hint={t('families:form.resourceHint')} {...field} />}
        </Bound>
        <Bound form={state.form} name="kind">
          {(field) => (
            <RadioGroup
              label={t('families:form.resourceKind')}
              options={RESOURCE_KINDS.map((value) => ({ value, label: capitalize(RESOURCE_KIND_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={state.form} name="state">
          {(field) => (
            <RadioGroup
              label={t('families:form.resourceState')}
              options={RESOURCE_STATES.map((value) => ({ value, label: capitalize(RESOURCE_STATE_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={state.form} name="observedOn">
          {(field) => <DateField label={t('families:form.observedOn')} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
