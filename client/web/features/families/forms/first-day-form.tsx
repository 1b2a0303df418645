import { graphql } from '@asysta/client';
import { CorrectMembershipSchema } from '@asysta/schema/families/observed-inputs';
import { DateField } from '../../../components/forms/date-field.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { lastChangeOfFamily } from '../card/history.js';
import { type FamilyOfForm, type PersonOfForm, useFamilyOfForm, usePersonOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const CorrectMembership = graphql(`
  mutation CorrectMembership($input: CorrectMembershipInput!) {
    correctMembership(input: $input) {
      id
      version
    }
  }
`);

const FirstDayForm = ({ family, member }: { family: FamilyOfForm; member: PersonOfForm }) => {
  const t = useText();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `correct-membership:${member.id}`,
    schema: CorrectMembershipSchema,
    known: { familyMemberId: member.id },
    version: member.version,
    lastChange: () => lastChangeOfFamily(family.id, member.id),
    defaultValues: { joinedOn: member.joinedOn ?? null, reason: '' },
    send: (input) => execute(CorrectMembership, { input }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  const name = `${member.givenName} ${member.surname}`;
  return (
    <FormPage place={place} title={t('families:form.firstDay', { name })}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="joinedOn">
          {(field) => (
            <DateField label={t('families:form.joinedOn')} hint={t('families:form.joinedOnHint')} isOptional {...field} />
          )}
        </Bound>
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Corrects since when somebody has belonged to the family. */
export const FirstDayPage = () => {
  const family = useFamilyOfForm();
  const member = usePersonOfForm(family);
  return member ? <FirstDayForm key={member.id} family={family} member={member} /> : <NotFoundPage />;
};
