import { graphql, type IntakeToCorrectQuery } from '@asysta/client';
import { CorrectIntakeSchema } from '@asysta/schema/intakes/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { useText } from '../../frame/text/use-text.js';
import { lastChangeOfIntake } from './intake-history.js';
import { toldOf, WhatHappened } from './told-fields.js';

const IntakeToCorrectDocument = graphql(`
  query IntakeToCorrect($intakeId: ID!) {
    intake(id: $intakeId) {
      id
      version
      receivedOn
      source
      channel
      urgency
      content
      reporterName
      reporterContact
      viewerMayCorrect
      family {
        id
        surname
      }
    }
  }
`);

const CorrectIntakeMutation = graphql(`
  mutation CorrectIntake($input: CorrectIntakeInput!) {
    correctIntake(input: $input) {
      id
      version
    }
  }
`);

type IntakeToCorrect = IntakeToCorrectQuery['intake'];

const CorrectionForm = ({ intake }: { intake: IntakeToCorrect }) => {
  const t = useText();
  const navigate = useNavigate();
  const { id: intakeId, version, receivedOn, source, channel, urgency, content, reporterName, reporterContact } = intake;
  const state = useMutationForm({
    draftKey: `correct-intake:${intakeId}`,
    schema: CorrectIntakeSchema,
    known: { intakeId },
    version,
    lastChange: () => lastChangeOfIntake(intakeId),
    defaultValues: {
      receivedOn,
      source,
      channel,
      urgency,
      content,
      reporterName: reporterName ?? '',
      reporterContact: reporterContact ?? '',
      reason: '',
    },
    send: (input) => execute(CorrectIntakeMutation, { input }),
    success: t('intakes:correction.success'),
    onDone: () => void navigate({ to: '/zgloszenia/$intakeId', params: { intakeId } }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('intakes:correction.submit')}
      actions={
        <LinkButton to="/zgloszenia/$intakeId" params={{ intakeId }} variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <WhatHappened form={toldOf(state.form)} />
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

const route = getRouteApi('/signed-in/zgloszenia/$intakeId/poprawka');

/** Poprawka zgłoszenia: what was written down of it as it stands, and why it is changed. */
export const CorrectIntakePage = () => {
  const t = useText();
  const { intakeId } = route.useParams();
  const { intake } = useSuspenseQuery(apiQuery(IntakeToCorrectDocument, { intakeId })).data;
  const params = { intakeId };
  return (
    <>
      <PageHeader
        title={t('intakes:correction.title', { surname: intake.family.surname })}
        intro={t('intakes:correction.intro')}
        breadcrumbs={[
          <Link key="intakes" to="/zgloszenia">
            {t('intakes:title')}
          </Link>,
          <Link key="intake" to="/zgloszenia/$intakeId" params={params}>
            {t('intakes:card.title', { surname: intake.family.surname })}
          </Link>,
        ]}
      />
      {intake.viewerMayCorrect ? (
        <CorrectionForm intake={intake} />
      ) : (
        <EmptyState
          title={t('intakes:correction.cannot')}
          action={
            <LinkButton to="/zgloszenia/$intakeId" params={params}>
              {t('intakes:toIntake')}
            </LinkButton>
          }
        >
          {t('intakes:correction.cannotText')}
        </EmptyState>
      )}
    </>
  );
};
