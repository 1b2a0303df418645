import { graphql, type FamilyToPauseQuery } from '@asysta/client';
import { RecordVisitPauseSchema } from '@asysta/schema/pauses/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { apiQuery, execute } from '../../frame/api.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { ownWordsOf, PauseFields } from './pause-fields.js';

const FamilyToPause = graphql(`
  query FamilyToPause($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        stage
        viewerMayRecordVisitPause
      }
    }
  }
`);

const RecordVisitPauseMutation = graphql(`
  mutation RecordVisitPause($input: RecordVisitPauseInput!) {
    recordVisitPause(input: $input) {
      id
    }
  }
`);

type PausedCase = NonNullable<FamilyToPauseQuery['family']['currentCase']>;

const blank = (today: string) => ({ validFrom: today, validTo: null, cause: null, otherCause: null, remarks: '' });

const NewPauseForm = ({ familyId, supportCase }: { familyId: string; supportCase: PausedCase }) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const params = { familyId };
  const state = useMutationForm({
    draftKey: `record-visit-pause:${familyId}`,
    schema: RecordVisitPauseSchema,
    known: { supportCaseId: supportCase.id },
    defaultValues: blank(today),
    send: (input) => execute(RecordVisitPauseMutation, { input: { ...input, otherCause: ownWordsOf(input) } }),
    success: t('pauses:form.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/przerwy', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('pauses:form.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId" params={params} variant="quiet">
          {t('pauses:form.cancel')}
        </LinkButton>
      }
    >
      <PauseFields form={state.form} />
      <Callout kind="info" title={t('pauses:form.clockTitle')}>
        {t('pauses:form.clock')}
      </Callout>
    </MutationForm>
  );
};

const CannotPause = ({ familyId, reason }: { familyId: string; reason: string }) => {
  const t = useText();
  return (
    <Stack>
      <Callout kind="warning" title={t('pauses:cannot.title')}>
        {reason}
      </Callout>
      <div>
        <LinkButton to="/rodziny/$familyId" params={{ familyId }}>
          {t('pauses:cannot.toFamily')}
        </LinkButton>
      </div>
    </Stack>
  );
};

const Body = ({ familyId, supportCase }: { familyId: string; supportCase: PausedCase | null }) => {
  const t = useText();
  if (!supportCase) return <CannotPause familyId={familyId} reason={t('pauses:cannot.noCase')} />;
  if (!supportCase.viewerMayRecordVisitPause) return <CannotPause familyId={familyId} reason={t('pauses:cannot.other')} />;
  return <NewPauseForm familyId={familyId} supportCase={supportCase} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/przerwy/nowa');

/** Agreed days without visits and why, made for a phone. */
export const NewPausePage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(FamilyToPause, route.useParams())).data;
  const toPauses = (
    <Link key="pauses" to="/rodziny/$familyId/przerwy" params={{ familyId: family.id }}>
      {t('pauses:title')}
    </Link>
  );
  return (
    <>
      <FamilyPageHeader family={family} title={t('pauses:form.title')} below={[toPauses]} intro={t('pauses:form.intro')} />
      <Body familyId={family.id} supportCase={openOf(family.currentCase)} />
    </>
  );
};
