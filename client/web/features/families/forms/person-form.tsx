import { graphql } from '@asysta/client';
import { AddFamilyMemberSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { blankIdentity, withoutIdentity } from '../../../frame/forms/identity-fields.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useMay } from '../../../frame/viewer.js';
import { DateField } from '../../../components/forms/date-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { PersonFields, personOf } from './person-fields.js';

const AddMember = graphql(`
  mutation AddMember($input: AddFamilyMemberInput!) {
    addFamilyMember(input: $input) {
      id
      version
    }
  }
`);

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
    defaultValues: {
      person: {
        givenName: '',
        surname: family.surnameKnown ? family.surname : '',
        birthDate: null,
        bornAbout: null,
        expectedOn: null,
        role: null,
        ...blankIdentity(),
        school: '',
      },
      joinedOn: null,
    },
    send: ({ person, ...input }) =>
      execute(AddMember, { input: { ...input, person: mayRecordPesel ? person : withoutIdentity(person) } }),
    success: t('families:form.personDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.person')} why={t('families:form.personWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.personSubmit')} actions={<BackToCard {...place} />}>
        <PersonFields form={personOf(state.form)} peselHint={t('families:form.peselHint')} />
        <Bound form={state.form} name="joinedOn">
          {(field) => (
            <DateField label={t('families:form.joinedOn')} hint={t('families:form.joinedOnHint')} isOptional {...field} />
          )}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
