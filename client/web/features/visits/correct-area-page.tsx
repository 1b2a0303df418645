import { graphql, type AreaToCorrectQuery } from '@asysta/client';
import { CorrectAreaOfChangeSchema } from '@asysta/schema/visits/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { TextArea } from '../../components/forms/text-field.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useText } from '../../frame/text/use-text.js';
import { lastChangeOfArea } from './area-history.js';

const AreaToCorrectDocument = graphql(`
  query AreaToCorrect($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        areasOfChange {
          id
          version
          description
          viewerMayCorrect
        }
      }
    }
  }
`);

const CorrectAreaMutation = graphql(`
  mutation CorrectArea($input: CorrectAreaOfChangeInput!) {
    correctAreaOfChange(input: $input) {
      id
      version
    }
  }
`);

type Area = NonNullable<AreaToCorrectQuery['family']['currentCase']>['areasOfChange'][number];

const CorrectionForm = ({ familyId, area }: { familyId: string; area: Area }) => {
  const t = useText();
  const navigate = useNavigate();
  const params = { familyId };
  const state = useMutationForm({
    draftKey: `correct-area:${area.id}`,
    schema: CorrectAreaOfChangeSchema,
    known: { areaOfChangeId: area.id },
    version: area.version,
    lastChange: () => lastChangeOfArea({ familyId, areaId: area.id }),
    defaultValues: { description: area.description, reason: '' },
    send: (input) => execute(CorrectAreaMutation, { input }),
    success: t('visits:areas.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/wizyty', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('visits:areas.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/wizyty" params={params} variant="quiet">
          {t('visits:form.cancel')}
        </LinkButton>
      }
    >
      <Bound form={state.form} name="description">
        {(field) => <TextArea {...field} label={t('visits:areas.description')} rows={3} maxLength={1000} />}
      </Bound>
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/obszary/$areaId/poprawka');

/** Poprawka obszaru: what requires change in other words, and why. */
export const CorrectAreaPage = () => {
  const t = useText();
  const { familyId, areaId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(AreaToCorrectDocument, { familyId })).data;
  const area = family.currentCase?.areasOfChange.find(({ id }) => id === areaId);
  if (!area) return <NotFoundPage />;
  return (
    <>
      <FamilyPageHeader family={family} title={t('visits:areas.correction')} />
      {area.viewerMayCorrect ? (
        <CorrectionForm familyId={familyId} area={area} />
      ) : (
        <EmptyState title={t('visits:areas.cannot')}>{t('visits:areas.cannotText')}</EmptyState>
      )}
    </>
  );
};
