import { graphql, type VisitToCorrectQuery } from '@asysta/client';
import { CorrectVisitSchema } from '@asysta/schema/visits/inputs';
import { VISIT_KIND_WORDS } from '@asysta/schema/visits/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { decidedWith, JointFields, type Worker } from './joint-fields.js';
import { lastChangeOfVisit } from './visit-words.js';
import { CannotRecord, KindField, NextVisit, VisitsCrumb, WhatHappened, WhenAndWhere } from './visit-content.js';

const VisitToCorrectDocument = graphql(`
  query VisitToCorrect($familyId: ID!, $visitId: ID!) {
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
        socialWorker {
          id
          displayName
        }
      }
    }
    visit(id: $visitId) {
      id
      version
      kind
      visitedOn
      startsAt
      durationMinutes
      place
      placeDetail
      supportKinds
      matter
      agreements
      nextVisitOn
      viewerMayCorrect
      persons {
        id
      }
      socialWorker {
        id
        displayName
      }
      jointDecision
      decidedWith {
        id
      }
    }
  }
`);

const CorrectVisitMutation = graphql(`
  mutation CorrectVisit($input: CorrectVisitInput!) {
    correctVisit(input: $input) {
      id
      version
    }
  }
`);

type VisitFamily = VisitToCorrectQuery['family'];
type VisitToCorrect = VisitToCorrectQuery['visit'];

/** The social worker who was there, and the one of the case: of two who are one, one. */
const workersOf = (family: VisitFamily, visit: VisitToCorrect): readonly Worker[] => {
  const named = [visit.socialWorker, family.currentCase?.socialWorker].flatMap((worker) => worker ?? []);
  return [...new Map(named.map((worker) => [worker.id, worker])).values()];
};

const CorrectionForm = ({ family, visit }: { family: VisitFamily; visit: VisitToCorrect }) => {
  const t = useText();
  const navigate = useNavigate();
  const params = { familyId: family.id };
  const { id, version, persons } = visit;
  const state = useMutationForm({
    // Without the version: when somebody else is quicker, the text stays and the form learns what they changed.
    draftKey: `correct-visit:${id}`,
    schema: CorrectVisitSchema,
    known: { visitId: id },
    version,
    lastChange: () => lastChangeOfVisit({ familyId: family.id, visitId: id }),
    defaultValues: {
      kind: visit.kind === 'FIRST' ? null : visit.kind,
      visitedOn: visit.visitedOn,
      startsAt: visit.startsAt ?? null,
      durationMinutes: visit.durationMinutes,
      place: visit.place,
      placeDetail: visit.placeDetail ?? null,
      supportKinds: visit.supportKinds,
      matter: visit.matter,
      agreements: visit.agreements ?? null,
      nextVisitOn: visit.nextVisitOn ?? null,
      familyMemberIds: persons.map((person) => person.id),
      socialWorkerId: visit.socialWorker?.id ?? null,
      jointDecision: visit.jointDecision ?? '',
      decidedWithId: visit.decidedWith?.id ?? null,
      reason: '',
    },
    send: (input) => execute(CorrectVisitMutation, { input: decidedWith(input, family.currentCase?.socialWorker) }),
    success: t('visits:correction.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/wizyty', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('visits:correction.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/wizyty" params={params} variant="quiet">
          {t('visits:form.cancel')}
        </LinkButton>
      }
    >
      {visit.kind !== 'FIRST' && <KindField form={state.form} />}
      <WhenAndWhere form={state.form} />
      <Fieldset legend={t('visits:form.what')}>
        <WhatHappened form={state.form} family={family} />
        <NextVisit form={state.form} />
      </Fieldset>
      <JointFields form={state.form} workers={workersOf(family, visit)} />
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/wizyty/$visitId/poprawka');

/** Correction of a visit of one's own. */
export const CorrectVisitPage = () => {
  const t = useText();
  const { family, visit } = useSuspenseQuery(apiQuery(VisitToCorrectDocument, route.useParams())).data;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('visits:correction.title')}
        below={[<VisitsCrumb key="visits" familyId={family.id} />]}
        intro={t('visits:correction.intro')}
        badges={<Badge>{capitalize(VISIT_KIND_WORDS[visit.kind])}</Badge>}
      />
      {visit.viewerMayCorrect ? (
        <CorrectionForm key={visit.id} family={family} visit={visit} />
      ) : (
        <CannotRecord familyId={family.id} reason={t('visits:cannot.correct')} />
      )}
    </>
  );
};
