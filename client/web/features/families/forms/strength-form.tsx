import { graphql } from '@asysta/client';
import { AddStrengthSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const AddStrengthOfFamily = graphql(`
  mutation AddStrengthOfFamily($input: AddStrengthInput!) {
    addStrength(input: $input) {
      id
      version
    }
  }
`);

const WHOLE_FAMILY = 'FAMILY';

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
  const persons = [
    { value: WHOLE_FAMILY, label: capitalize(t('families:form.wholeFamily')) },
    ...family.members.map(({ id, givenName, surname }) => ({ value: id, label: `${givenName} ${surname}` })),
  ];
  return (
    <FormPage place={place} title={t('families:form.strength')} why={t('families:form.strengthWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.strengthSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="description">
          {(field) => <TextField label={t('families:form.strengthText')} hint={t('families:form.strengthHint')} {...field} />}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="familyMemberId">
            {(field) => (
              <Select
                label={t('families:form.ofWhom')}
                options={persons}
                {...field}
                value={field.value ?? WHOLE_FAMILY}
                onChange={(choice) => field.onChange(choice === WHOLE_FAMILY ? null : choice)}
              />
            )}
          </Bound>
          <Bound form={state.form} name="observedOn">
            {(field) => <DateField label={t('families:form.observedOn')} {...field} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="evidence">
          {(field) => <TextArea label={t('families:form.evidence')} isOptional rows={3} {...field} />}
        </Bound>
        <Bound form={state.form} name="useMade">
          {(field) => <TextArea label={t('families:form.useMade')} isOptional rows={3} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
