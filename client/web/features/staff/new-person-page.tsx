import { graphql } from '@asysta/client';
import { RegisterStaffMemberSchema } from '@asysta/schema/staff/inputs';
import { EMPLOYMENT_FORMS, EMPLOYMENT_FORM_WORDS } from '@asysta/schema/staff/codes';
import { Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Checkbox } from '../../components/forms/checkbox.js';
import { DateField } from '../../components/forms/date-field.js';
import { Select } from '../../components/forms/select.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { Card } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';

const RegisterMutation = graphql(`
  mutation RegisterStaffMember($input: RegisterStaffMemberInput!) {
    registerStaffMember(input: $input) {
      id
    }
  }
`);

const RegisterForm = () => {
  const t = useText();
  const navigate = useNavigate();
  const state = useMutationForm({
    draftKey: 'register-staff-member',
    schema: RegisterStaffMemberSchema,
    defaultValues: {
      subject: '',
      displayName: '',
      machine: false,
      employmentForm: null,
      employedFrom: null,
      qualification: '',
    },
    send: (input) => execute(RegisterMutation, { input }),
    success: t('staff:new.success'),
    onDone: ({ registerStaffMember }) =>
      void navigate(
        registerStaffMember
          ? { to: '/pracownicy/$staffMemberId', params: { staffMemberId: registerStaffMember.id } }
          : { to: '/pracownicy' },
      ),
  });
  const { form } = state;
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:new.submit')}
      actions={
        <LinkButton to="/pracownicy" variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <Bound form={form} name="displayName">
        {(field) => <TextField {...field} label={t('staff:new.name')} />}
      </Bound>
      <Bound form={form} name="subject">
        {(field) => <TextField {...field} label={t('staff:new.subject')} hint={t('staff:new.subjectHint')} spellCheck="false" />}
      </Bound>
      <Bound form={form} name="machine">
        {(field) => <Checkbox {...field} label={t('staff:new.machine')} />}
      </Bound>
      <Bound form={form} name="employmentForm">
        {(field) => (
          <Select
            {...field}
            label={t('staff:new.form')}
            isOptional
            options={EMPLOYMENT_FORMS.map((value) => ({ value, label: capitalize(EMPLOYMENT_FORM_WORDS[value]) }))}
          />
        )}
      </Bound>
      <Bound form={form} name="employedFrom">
        {(field) => <DateField {...field} label={t('staff:new.from')} isOptional />}
      </Bound>
      <Bound form={form} name="qualification">
        {(field) => (
          <TextArea {...field} label={t('staff:new.qualification')} hint={t('staff:new.qualificationHint')} rows={2} isOptional />
        )}
      </Bound>
    </MutationForm>
  );
};

/** Entry of a new person into the register. */
export const NewPersonPage = () => {
  const t = useText();
  return (
    <>
      <PageHeader
        title={t('staff:new.title')}
        intro={t('staff:new.intro')}
        breadcrumbs={[
          <Link key="staff" to="/pracownicy">
            {t('staff:title')}
          </Link>,
        ]}
      />
      <Card>
        <RegisterForm />
      </Card>
    </>
  );
};
