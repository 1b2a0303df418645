import { graphql } from '@asysta/client';
import { RestoreMembershipSchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { TextField } from '../../../components/forms/text-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { type FamilyOfForm, type PersonOfForm, useFamilyOfForm, usePersonOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const RestoreMembership = graphql(`
  mutation RestoreMembership($input: RestoreMembershipInput!) {
    restoreMembership(input: $input) {
      id
      version
    }
  }
`);

const ReturnForm = ({ family, member }: { family: FamilyOfForm; member: PersonOfForm }) => {
  const t = useText();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `restore-membership:${member.id}`,
    schema: RestoreMembershipSchema,
    known: { familyMemberId: member.id },
    version: member.version,
    defaultValues: { reason: '' },
    send: (input) => execute(RestoreMembership, { input }),
    success: t('families:form.returnDone'),
    onDone: useBackToCard(place),
  });
  const name = `${member.givenName} ${member.surname}`;
  return (
    <FormPage
      place={place}
      title={t('families:form.return', { name })}
      why={t(member.leavingReason === 'DIED' ? 'families:form.returnToLife' : 'families:form.returnWhy')}
    >
      <MutationForm state={state} submitLabel={t('families:form.returnSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="reason">
          {(field) => <TextField label={t('families:form.reason')} hint={t('families:form.returnHint')} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Takes back that somebody left the family. */
export const ReturnPage = () => {
  const family = useFamilyOfForm();
  const member = usePersonOfForm(family);
  return member ? <ReturnForm key={member.id} family={family} member={member} /> : <NotFoundPage />;
};
