import '../../../frame/identity/texts.js';
import { graphql } from '@asysta/client';
import { isUnnamed } from '@asysta/schema/families/codes';
import { CorrectFamilyMemberSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { blankIdentity, withoutIdentity } from '../../../frame/forms/identity-fields.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useMay } from '../../../frame/viewer.js';
import { Checkbox } from '../../../components/forms/checkbox.js';
import { TextField } from '../../../components/forms/text-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { lastChangeOfFamily } from '../card/history.js';
import { type FamilyOfForm, type PersonOfForm, useFamilyOfForm, usePersonOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { PersonFields, personOf } from './person-fields.js';

const CorrectMember = graphql(`
  mutation CorrectMember($input: CorrectFamilyMemberInput!) {
    correctFamilyMember(input: $input) {
      id
      version
    }
  }
`);

const CorrectPersonForm = ({ family, member }: { family: FamilyOfForm; member: PersonOfForm }) => {
  const t = useText();
  const mayRecordPesel = useMay('pesel:record');
  const place = { family, tab: 'osoby' } as const;
  const { givenName, surname, birthDate, bornAbout, expectedOn, role, school } = member;
  const state = useMutationForm({
    draftKey: `correct-member:${member.id}`,
    schema: CorrectFamilyMemberSchema,
    known: { familyMemberId: member.id },
    version: member.version,
    lastChange: () => lastChangeOfFamily(family.id, member.id),
    defaultValues: {
      person: {
        givenName: isUnnamed(givenName) ? '' : givenName,
        surname: isUnnamed(surname) ? '' : surname,
        birthDate,
        bornAbout,
        expectedOn,
        role,
        ...blankIdentity(member.peselUkr),
        school: school ?? '',
      },
      peselRemoved: false,
      documentRemoved: false,
      reason: '',
    },
    send: ({ person, peselRemoved, documentRemoved, ...input }) =>
      execute(CorrectMember, {
        input: mayRecordPesel
          ? { ...input, person, peselRemoved, documentRemoved }
          : { ...input, person: withoutIdentity(person) },
      }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.correctPerson', { name: `${givenName} ${surname}` })}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <PersonFields form={personOf(state.form)} peselHint={t('families:form.peselStays')} />
        {mayRecordPesel && (
          <>
            <Bound form={state.form} name="peselRemoved">
              {(field) => <Checkbox label={t('families:form.peselRemoved')} {...field} />}
            </Bound>
            <Bound form={state.form} name="documentRemoved">
              {(field) => <Checkbox label={t('forms:identity.removed')} {...field} />}
            </Bound>
          </>
        )}
        <Bound form={state.form} name="reason">
          {(field) => <TextField label={t('families:form.reason')} hint={t('families:form.reasonHint')} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Corrects what is recorded of a person; what stood there stays in the history. */
export const CorrectPersonPage = () => {
  const family = useFamilyOfForm();
  const member = usePersonOfForm(family);
  return member ? <CorrectPersonForm key={member.id} family={family} member={member} /> : <NotFoundPage />;
};
