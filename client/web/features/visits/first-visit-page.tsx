import { graphql, type FamilyToMeetQuery } from '@asysta/client';
import { RecordFirstVisitSchema } from '@asysta/schema/visits/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { ChipChoice } from '../../components/chips/chips.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { Stack } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useViewer } from '../../frame/viewer.js';
import { takeBack } from './annul-visit.js';
import { AreasField } from './areas-field.js';
import { DecisionField, decidedWith, NOTHING_JOINT } from './joint-fields.js';
import { HandOver } from './hand-over.js';
import { blankContent, CannotRecord, NextVisit, VisitsCrumb, WhatHappened, WhenAndWhere } from './visit-content.js';

const FamilyToMeet = graphql(`
  query FamilyToMeet($familyId: ID!) {
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
        rulesInForce
        socialWorker {
          id
          displayName
        }
        ...HandOver
      }
    }
  }
`);

const RecordFirstVisitMutation = graphql(`
  mutation RecordFirstVisit($input: RecordFirstVisitInput!) {
    recordFirstVisit(input: $input) {
      id
      version
    }
  }
`);

type VisitFamily = FamilyToMeetQuery['family'];
type VisitCase = NonNullable<VisitFamily['currentCase']>;

/** Where the centre asks for the social worker and an area, the only one it can be is chosen already and one field stands open. */
const handedOver = ({ socialWorker, rulesInForce }: VisitCase) => ({
  socialWorkerId: rulesInForce.includes('JOINT_FIRST_VISIT') ? (socialWorker?.id ?? null) : null,
  areasOfChange: rulesInForce.includes('AREA_OF_CHANGE') ? [''] : [],
});

const useFirstVisitForm = (family: VisitFamily, supportCase: VisitCase) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  return useMutationForm({
    draftKey: `record-first-visit:${family.id}`,
    schema: RecordFirstVisitSchema,
    known: { supportCaseId: supportCase.id },
    defaultValues: { ...blankContent(today), ...NOTHING_JOINT, ...handedOver(supportCase) },
    send: (input) => execute(RecordFirstVisitMutation, { input: decidedWith(input, supportCase.socialWorker) }),
    success: t('visits:first.success'),
    undo: async ({ recordFirstVisit }) => recordFirstVisit && takeBack(recordFirstVisit),
    onDone: () => void navigate({ to: '/rodziny/$familyId/wizyty', params: { familyId: family.id } }),
  });
};

type FormOfVisit = ReturnType<typeof useFirstVisitForm>['form'];

const ALONE = 'ALONE';

/** Who was there: asked where the centre says that the visit is joint, offered elsewhere. */
const WorkerField = ({ form, supportCase }: { form: FormOfVisit; supportCase: VisitCase }) => {
  const t = useText();
  const { socialWorker, rulesInForce } = supportCase;
  const isJoint = rulesInForce.includes('JOINT_FIRST_VISIT');
  if (!socialWorker) return isJoint ? <Callout kind="warning">{t('visits:first.noWorker')}</Callout> : null;
  const present = { value: socialWorker.id, label: t('visits:first.workerPresent', { name: socialWorker.displayName }) };
  return (
    <Fieldset legend={t('visits:first.worker')}>
      <Bound form={form} name="socialWorkerId">
        {(field) => (
          <ChipChoice
            {...field}
            value={field.value ?? (isJoint ? null : ALONE)}
            onChange={(value) => field.onChange(value === ALONE ? null : value)}
            label={t('visits:first.workerQuestion')}
            options={isJoint ? [present] : [present, { value: ALONE, label: t('visits:first.workerAbsent') }]}
          />
        )}
      </Bound>
    </Fieldset>
  );
};

const FirstVisitForm = ({ family, supportCase }: { family: VisitFamily; supportCase: VisitCase }) => {
  const t = useText();
  const state = useFirstVisitForm(family, supportCase);
  const needsArea = supportCase.rulesInForce.includes('AREA_OF_CHANGE');
  return (
    <MutationForm
      state={state}
      submitLabel={t('visits:first.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/wizyty" params={{ familyId: family.id }} variant="quiet">
          {t('visits:form.cancel')}
        </LinkButton>
      }
    >
      <HandOver item={supportCase} />
      <WorkerField form={state.form} supportCase={supportCase} />
      <Fieldset legend={t('visits:first.areas')} intro={t(needsArea ? 'visits:first.areasIntro' : 'visits:first.areasOffered')}>
        <AreasField form={state.form} atLeast={needsArea ? 1 : 0} />
      </Fieldset>
      <WhenAndWhere form={state.form} />
      <Fieldset legend={t('visits:form.what')}>
        <WhatHappened form={state.form} family={family} />
        {supportCase.socialWorker && <DecisionField form={state.form} />}
        <NextVisit form={state.form} />
      </Fieldset>
    </MutationForm>
  );
};

const Body = ({ family, supportCase }: { family: VisitFamily; supportCase: VisitCase | null }) => {
  const t = useText();
  if (!supportCase) return <CannotRecord familyId={family.id} reason={t('visits:cannot.noCase')} />;
  if (!supportCase.viewerMayRecordVisit) return <CannotRecord familyId={family.id} reason={t('visits:cannot.other')} />;
  if (supportCase.stage === 'IN_SUPPORT') {
    return (
      <CannotRecord
        familyId={family.id}
        reason={t('visits:cannot.firstDone')}
        way={
          <LinkButton to="/rodziny/$familyId/wizyty/nowa" params={{ familyId: family.id }} variant="primary">
            {t('visits:record')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Stack>
      <FirstVisitForm family={family} supportCase={supportCase} />
      {supportCase.rulesInForce.includes('JOINT_FIRST_VISIT') && (
        <WhyNote title={t('visits:first.whyTitle')}>{t('visits:first.why')}</WhyNote>
      )}
    </Stack>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/wizyty/pierwsza');

/** The first visit; where the centre says so, the social worker hands the family over and names what requires change. */
export const FirstVisitPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(FamilyToMeet, route.useParams())).data;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('visits:first.title')}
        below={[<VisitsCrumb key="visits" familyId={family.id} />]}
        intro={t('visits:first.intro')}
      />
      <Body family={family} supportCase={openOf(family.currentCase)} />
    </>
  );
};
