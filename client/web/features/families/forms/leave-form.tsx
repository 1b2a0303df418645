import { graphql } from '@asysta/client';
import { LEAVING_REASON_WORDS, LEAVING_REASONS } from '@asysta/schema/families/codes';
import { EndMembershipSchema } from '@asysta/schema/families/inputs';
import { useWatch } from 'react-hook-form';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { type FamilyOfForm, type PersonOfForm, useFamilyOfForm, usePersonOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const EndMembership = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      id
      version
    }
  }
`);

const LeaveForm = ({ family, member }: { family: FamilyOfForm; member: PersonOfForm }) => {
  const t = useText();
  const { today } = useViewer();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `end-membership:${member.id}`,
    schema: EndMembershipSchema,
    known: { familyMemberId: member.id },
    version: member.version,
    values: 'answer',
    defaultValues: { leftOn: today, leavingReason: null, leavingNote: '' },
    send: (input) => execute(EndMembership, { input }),
    success: t('families:form.leaveDone'),
    onDone: useBackToCard(place),
  });
  const died = useWatch({ control: state.form.control, name: 'leavingReason' }) === 'DIED';
  const name = `${member.givenName} ${member.surname}`;
  return (
    <FormPage place={place} title={t('families:form.leave', { name })} why={t('families:form.leaveWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.leaveSubmit')} actions={<BackToCard {...place} />}>
        <FieldRow>
          <Bound form={state.form} name="leftOn">
            {(field) => <DateField label={t(died ? 'families:form.diedOn' : 'families:form.leftOn')} {...field} />}
          </Bound>
          <Bound form={state.form} name="leavingReason">
            {(field) => (
              <Select
                label={t('families:form.leavingReason')}
                options={LEAVING_REASONS.map((value) => ({
                  value,
                  label: capitalize(LEAVING_REASON_WORDS[value]),
                }))}
                {...field}
              />
            )}
          </Bound>
        </FieldRow>
        <p role="status">{died && t('families:form.diedWhy')}</p>
        <Bound form={state.form} name="leavingNote">
          {(field) => (
            <TextField label={t('families:form.leavingNote')} hint={t('families:form.leavingNoteHint')} isOptional {...field} />
          )}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Says that somebody no longer belongs to the family. */
export const LeavePage = () => {
  const family = useFamilyOfForm();
  const member = usePersonOfForm(family);
  return member ? <LeaveForm key={member.id} family={family} member={member} /> : <NotFoundPage />;
};
