import { graphql } from '@asysta/client';
import { AppointStaffMemberSchema, CENTRE_ROLES } from '@asysta/schema/staff/inputs';
import { ROLE_WORDS, ROLES_TO_CONFIRM, type Role } from '@asysta/schema/staff/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Button } from '../../components/button.js';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { Checkbox } from '../../components/forms/checkbox.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import type { Person } from './register.js';

const UnitsDocument = graphql(`
  query UnitsForAppointment {
    centre {
      id
      units {
        id
        name
      }
    }
  }
`);

const AppointMutation = graphql(`
  mutation AppointStaffMember($input: AppointStaffMemberInput!) {
    appointStaffMember(input: $input) {
      id
    }
  }
`);

const ProposeMutation = graphql(`
  mutation ProposeAppointment($input: ProposeAppointmentInput!) {
    proposeAppointment(input: $input) {
      id
    }
  }
`);

const takesTwo = (role: Role | null | undefined): boolean => ROLES_TO_CONFIRM.some((one) => one === role);

const useAppointForm = (person: Person, onClose: () => void) => {
  const t = useText();
  const { today } = useViewer();
  return useMutationForm({
    draftKey: `appoint:${person.id}`,
    schema: AppointStaffMemberSchema,
    known: { staffMemberId: person.id },
    defaultValues: {
      role: null,
      unitId: null,
      acting: false,
      title: '',
      validFrom: today,
      validTo: null,
    },
    send: async (input) => {
      await (takesTwo(input.role) ? execute(ProposeMutation, { input }) : execute(AppointMutation, { input }));
      return takesTwo(input.role);
    },
    success: (isProposed) => t(isProposed ? 'staff:appoint.proposed' : 'staff:appoint.success'),
    onDone: onClose,
  });
};

/** Gives a person a function between two dates, also an acting one. */
export const AppointForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText();
  const state = useAppointForm(person, onClose);
  const { units } = useSuspenseQuery(apiQuery(UnitsDocument, {})).data.centre;
  const { form } = state;
  const isForTwo = takesTwo(useWatch({ control: form.control, name: 'role' }));
  return (
    <MutationForm
      state={state}
      submitLabel={t(isForTwo ? 'staff:appoint.propose' : 'staff:appoint.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:appoint.title')}>
        <Bound form={form} name="role">
          {(field) => (
            <Select
              {...field}
              label={t('staff:appoint.role')}
              options={CENTRE_ROLES.map((value) => ({ value, label: capitalize(ROLE_WORDS[value]) }))}
            />
          )}
        </Bound>
        {isForTwo && <Callout title={t('staff:appoint.forTwoTitle')}>{t('staff:appoint.forTwo')}</Callout>}
        {units.length > 0 && (
          <Bound form={form} name="unitId">
            {(field) => (
              <Select
                {...field}
                value={field.value ?? null}
                label={t('staff:appoint.unit')}
                hint={t('staff:appoint.unitHint')}
                placeholder={t('staff:appoint.wholeCentre')}
                isOptional
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Bound>
        )}
        <Bound form={form} name="acting">
          {(field) => <Checkbox {...field} label={t('staff:appoint.acting')} note={t('staff:appoint.actingNote')} />}
        </Bound>
        <Bound form={form} name="title">
          {(field) => (
            <TextField {...field} label={t('staff:appoint.titleField')} hint={t('staff:appoint.titleHint')} isOptional />
          )}
        </Bound>
        <FieldRow>
          <Bound form={form} name="validFrom">
            {(field) => <DateField {...field} label={t('staff:appoint.from')} />}
          </Bound>
          <Bound form={form} name="validTo">
            {(field) => <DateField {...field} label={t('staff:appoint.to')} hint={t('staff:appoint.toHint')} isOptional />}
          </Bound>
        </FieldRow>
        <WhyNote title={t('staff:appoint.whyTitle')}>{t('staff:appoint.why')}</WhyNote>
      </Fieldset>
    </MutationForm>
  );
};
