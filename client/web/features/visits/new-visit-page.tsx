import { graphql, type FamilyToVisitQuery } from '@asysta/client';
import { RecordVisitSchema } from '@asysta/schema/visits/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Fieldset } from '../../components/forms/fieldset.js';
import { Callout } from '../../components/feedback/callout.js';
import { LinkButton } from '../../components/button.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery, execute } from '../../frame/api.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useViewer } from '../../frame/viewer.js';
import { takeBack } from './annul-visit.js';
import { NOTHING_JOINT, decidedWith, JointFields } from './joint-fields.js';
import { blankContent, CannotRecord, KindField, NextVisit, VisitsCrumb, WhatHappened, WhenAndWhere } from './visit-content.js';

const FamilyToVisit = graphql(`
  query FamilyToVisit($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      members {
        id
        givenName
        surname
      }
      formerMembers {
        id
        givenName
        surname
        leftOn
      }
      currentCase {
        id
        stage
        viewerMayRecordVisit
        socialWorker {
          id
          displayName
        }
      }
    }
  }
`);

const RecordVisitMutation = graphql(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      id
      version
    }
  }
`);

type VisitFamily = FamilyToVisitQuery['family'];
type VisitCase = NonNullable<VisitFamily['currentCase']>;

const NewVisitForm = ({ family, supportCase }: { family: VisitFamily; supportCase: VisitCase }) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const params = { familyId: family.id };
  const state = useMutationForm({
    draftKey: `record-visit:${family.id}`,
    schema: RecordVisitSchema,
    known: { supportCaseId: supportCase.id },
    defaultValues: { ...blankContent(today), ...NOTHING_JOINT, kind: 'REGULAR' },
    send: (input) => execute(RecordVisitMutation, { input: decidedWith(input, supportCase.socialWorker) }),
    success: t('visits:regular.success'),
    undo: async ({ recordVisit }) => recordVisit && takeBack(recordVisit),
    onDone: () => void navigate({ to: '/rodziny/$familyId/wizyty', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('visits:regular.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/wizyty" params={params} variant="quiet">
          {t('visits:form.cancel')}
        </LinkButton>
      }
    >
      <WhenAndWhere form={state.form} />
      <Fieldset legend={t('visits:form.what')}>
        <KindField form={state.form} />
        <WhatHappened form={state.form} family={family} />
        <NextVisit form={state.form} />
      </Fieldset>
      <JointFields form={state.form} workers={supportCase.socialWorker ? [supportCase.socialWorker] : []} />
    </MutationForm>
  );
};

const Body = ({ family, supportCase }: { family: VisitFamily; supportCase: VisitCase | null }) => {
  const t = useText();
  const params = { familyId: family.id };
  if (!supportCase) return <CannotRecord familyId={family.id} reason={t('visits:cannot.noCase')} />;
  if (!supportCase.viewerMayRecordVisit) return <CannotRecord familyId={family.id} reason={t('visits:cannot.other')} />;
  if (supportCase.stage === 'ASSIGNED') {
    return (
      <CannotRecord
        familyId={family.id}
        reason={t('visits:cannot.firstMissing')}
        way={
          <LinkButton to="/rodziny/$familyId/wizyty/pierwsza" params={params} variant="primary">
            {t('visits:recordFirst')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      {supportCase.stage === 'HALTED' && <Callout kind="warning">{t('visits:halted')}</Callout>}
      <NewVisitForm family={family} supportCase={supportCase} />
    </>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/wizyty/nowa');

/** The two-minute record of a visit, made for a phone. */
export const NewVisitPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(FamilyToVisit, route.useParams())).data;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('visits:regular.title')}
        below={[<VisitsCrumb key="visits" familyId={family.id} />]}
        intro={t('visits:regular.intro')}
      />
      <Body family={family} supportCase={openOf(family.currentCase)} />
    </>
  );
};
