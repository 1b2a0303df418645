import { graphql } from '@asysta/client';
import { RegisterIntakeSchema } from '@asysta/schema/intakes/inputs';
import { INTAKE_CHANNELS, INTAKE_SOURCES, INTAKE_CHANNEL_WORDS, INTAKE_SOURCE_WORDS } from '@asysta/schema/intakes/codes';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import type * as v from 'valibot';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm, type MutationFormState } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import { LinkButton } from '../../components/button.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { blankWhichFamily, householdOf } from './household.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { WhichFamily } from './which-family.js';

const SendIntake = graphql(`
  mutation SendIntake($input: RegisterIntakeInput!) {
    registerIntake(input: $input) {
      id
    }
  }
`);

type State = MutationFormState<v.InferInput<typeof RegisterIntakeSchema>, v.InferOutput<typeof RegisterIntakeSchema>>;

const route = getRouteApi('/signed-in/zgloszenia/nowe');

const useIntakeForm = (familyId: string | undefined): State => {
  const t = useText();
  const { today } = useViewer();
  const navigate = route.useNavigate();
  return useMutationForm({
    draftKey: `register-intake:${familyId ?? 'new'}`,
    schema: RegisterIntakeSchema,
    defaultValues: {
      ...blankWhichFamily(familyId),
      receivedOn: today,
      source: null,
      channel: null,
      urgency: null,
      reporterName: '',
      reporterContact: '',
      content: '',
    },
    send: (input) => execute(SendIntake, { input }),
    success: t('intakes:form.done'),
    onDone: ({ registerIntake }) =>
      void (registerIntake && navigate({ to: '/zgloszenia/$intakeId', params: { intakeId: registerIntake.id } })),
  });
};

const Urgency = ({ state }: { state: State }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="urgency">
      {(field) => (
        <RadioGroup
          label={t('intakes:form.urgency')}
          options={[
            { value: 'ORDINARY', label: t('intakes:form.urgencyOrdinary'), note: t('intakes:form.urgencyOrdinaryNote') },
            { value: 'URGENT', label: t('intakes:form.urgencyUrgent'), note: t('intakes:form.urgencyUrgentNote') },
          ]}
          {...field}
        />
      )}
    </Bound>
  );
};

const WhatHappened = ({ state }: { state: State }) => {
  const t = useText();
  const { form } = state;
  const source = useWatch({ control: form.control, name: 'source' });
  return (
    <Fieldset legend={t('intakes:form.about')}>
      <FieldRow>
        <Bound form={form} name="source">
          {(field) => (
            <Select
              label={t('intakes:form.source')}
              options={INTAKE_SOURCES.map((value) => ({ value, label: capitalize(INTAKE_SOURCE_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={form} name="channel">
          {(field) => (
            <Select
              label={t('intakes:form.channel')}
              options={INTAKE_CHANNELS.map((value) => ({ value, label: capitalize(INTAKE_CHANNEL_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
      </FieldRow>
      {source !== 'ANONYMOUS' && (
        <FieldRow>
          <Bound form={form} name="reporterName">
            {(field) => (
              <TextField label={t('intakes:form.reporterName')} hint={t('intakes:form.reporterNameHint')} isOptional {...field} />
            )}
          </Bound>
          <Bound form={form} name="reporterContact">
            {(field) => <TextField label={t('intakes:form.reporterContact')} isOptional {...field} />}
          </Bound>
        </FieldRow>
      )}
      <Bound form={form} name="receivedOn">
        {(field) => <DateField label={t('intakes:form.receivedOn')} {...field} />}
      </Bound>
      <Urgency state={state} />
      <Bound form={form} name="content">
        {(field) => (
          <TextArea label={t('intakes:form.content')} hint={t('intakes:form.contentHint')} rows={6} maxLength={4000} {...field} />
        )}
      </Bound>
    </Fieldset>
  );
};

const IntakeForm = ({ familyId }: { familyId: string | undefined }) => {
  const t = useText();
  const state = useIntakeForm(familyId);
  return (
    <MutationForm
      state={state}
      submitLabel={t('intakes:form.submit')}
      actions={
        <LinkButton to="/zgloszenia" variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <WhichFamily form={householdOf(state.form)} legend={t('intakes:form.family')} />
      <WhatHappened state={state} />
    </MutationForm>
  );
};

/** Nowe zgłoszenie: whom it is about, with the warning of a duplicate, and what happened. */
export const NewIntakePage = () => {
  const t = useText();
  const { rodzina } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('intakes:form.title')}
        intro={t('intakes:form.intro')}
        breadcrumbs={[
          <Link key="intakes" to="/zgloszenia">
            {t('intakes:title')}
          </Link>,
        ]}
      />
      <Stack>
        <WhyNote>{t('intakes:form.why')}</WhyNote>
        <IntakeForm key={rodzina ?? 'new'} familyId={rodzina} />
      </Stack>
    </>
  );
};
