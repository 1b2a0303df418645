import { graphql } from '@asysta/client';
import { RegisterIntakeSchema } from '@asysta/schema/intakes/inputs';
import { getRouteApi, Link } from '@tanstack/react-router';
import type * as v from 'valibot';
import { execute } from '../../frame/api.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm, type MutationFormState } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import { LinkButton } from '../../components/button.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { blankWhichFamily, householdOf } from './household.js';
import { useText } from '../../frame/text/use-text.js';
import { toldOf, WhatHappened } from './told-fields.js';
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
      <WhatHappened form={toldOf(state.form)} />
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
