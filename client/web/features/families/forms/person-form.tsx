import { graphql } from '@asysta/client';
import { AddFamilyMemberSchema } from '@asysta/schema/families/inputs';
import { FAMILY_ROLES, FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import type * as v from 'valibot';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm, type MutationFormState } from '../../../frame/forms/use-mutation-form.js';
import { useMay } from '../../../frame/viewer.js';
import { withoutBlanks } from '../../../components/forms/blanks.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const AddMember = graphql(`
  mutation AddMember($input: AddFamilyMemberInput!) {
    addFamilyMember(input: $input) {
      id
      version
    }
  }
`);

type State = MutationFormState<
  Omit<v.InferInput<typeof AddFamilyMemberSchema>, 'familyId'>,
  v.InferOutput<typeof AddFamilyMemberSchema>
>;

const PeselField = ({ state }: { state: State }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="person.pesel">
      {(field) => (
        <TextField
          label={t('families:form.pesel')}
          hint={t('families:form.peselHint')}
          why={t('families:form.peselWhy')}
          isOptional
          isShort
          inputMode="numeric"
          {...field}
          onChange={(text) => field.onChange(withoutBlanks(text) || null)}
        />
      )}
    </Bound>
  );
};

/** Adds a person to the household. */
export const AddPersonPage = () => {
  const t = useText();
  const mayRecordPesel = useMay('pesel:record');
  const family = useFamilyOfForm();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `add-member:${family.id}`,
    schema: AddFamilyMemberSchema,
    known: { familyId: family.id },
    defaultValues: { person: { givenName: '', surname: family.surname, birthDate: null, role: null, pesel: null, school: '' } },
    send: ({ person: { pesel, ...person }, ...input }) =>
      execute(AddMember, { input: { ...input, person: mayRecordPesel ? { ...person, pesel } : person } }),
    success: t('families:form.personDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.person')} why={t('families:form.personWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.personSubmit')} actions={<BackToCard {...place} />}>
        <FieldRow>
          <Bound form={state.form} name="person.givenName">
            {(field) => <TextField label={t('families:form.givenName')} {...field} />}
          </Bound>
          <Bound form={state.form} name="person.surname">
            {(field) => <TextField label={t('families:form.surname')} {...field} />}
          </Bound>
        </FieldRow>
        <FieldRow>
          <Bound form={state.form} name="person.role">
            {(field) => (
              <Select
                label={t('families:form.role')}
                options={FAMILY_ROLES.map((value) => ({ value, label: capitalize(FAMILY_ROLE_WORDS[value]) }))}
                {...field}
              />
            )}
          </Bound>
          <Bound form={state.form} name="person.birthDate">
            {(field) => <DateField label={t('families:form.birthDate')} isOptional {...field} />}
          </Bound>
        </FieldRow>
        {mayRecordPesel && <PeselField state={state} />}
        <Bound form={state.form} name="person.school">
          {(field) => <TextField label={t('families:form.school')} isOptional {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
