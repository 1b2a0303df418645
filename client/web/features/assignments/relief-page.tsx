import { graphql, type ReliefFileQuery } from '@asysta/client';
import { RequestReliefSchema } from '@asysta/schema/assignments/relief-inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { TextArea } from '../../components/forms/text-field.js';
import { formatDay } from '../../components/format.js';
import { Stack } from '../../components/layout/card.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';

const ReliefFileDocument = graphql(`
  query ReliefFile($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        version
        stage
        viewerMayRequestRelief
        reliefRequests {
          id
          requestedOn
          requestedAs
          reason
          decision
          decidedOn
          decidedAs
          decisionReason
          requestedBy {
            id
            displayName
          }
          decidedBy {
            id
            displayName
          }
        }
      }
    }
  }
`);

const RequestReliefMutation = graphql(`
  mutation RequestRelief($input: RequestReliefInput!) {
    requestRelief(input: $input) {
      id
      version
    }
  }
`);

const ReliefForm = ({ familyId, supportCase }: { familyId: string; supportCase: { id: string; version: number } }) => {
  const t = useText();
  const navigate = useNavigate();
  const toFamily = { to: '/rodziny/$familyId', params: { familyId } } as const;
  const state = useMutationForm({
    draftKey: `request-relief:${supportCase.id}`,
    schema: RequestReliefSchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    defaultValues: { reason: '' },
    send: (input) => execute(RequestReliefMutation, { input }),
    success: t('assignments:askRelief.success'),
    onDone: () => void navigate(toFamily),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('assignments:askRelief.submit')}
      actions={
        <LinkButton {...toFamily} variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <Bound form={state.form} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={t('assignments:askRelief.reason')}
            hint={t('assignments:askRelief.reasonHint')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MutationForm>
  );
};

type Asked = NonNullable<ReliefFileQuery['family']['currentCase']>['reliefRequests'][number];

/** What was asked last, by whom and why, and what became of it: the assistant and the director read the same. */
const LastAsked = ({ asked }: { asked: Asked }) => {
  const t = useText();
  const { decision, decidedBy, decidedAs, decidedOn, decisionReason } = asked;
  return (
    <Callout
      kind={decision === 'REFUSED' ? 'warning' : 'info'}
      title={t(decision ? `assignments:askRelief.answered.${decision}` : 'assignments:askRelief.waits')}
    >
      {decisionReason && <p>{decisionReason}</p>}
      {decidedBy && decidedOn && (
        <p>{t('assignments:decidedBy', { name: inFunction(decidedBy, decidedAs), date: formatDay(decidedOn) })}</p>
      )}
      <p>
        {t('assignments:askRelief.by', {
          name: inFunction(asked.requestedBy, asked.requestedAs),
          date: formatDay(asked.requestedOn),
        })}
      </p>
      <blockquote>{asked.reason}</blockquote>
    </Callout>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/zwolnienie');

/** An assistant asks not to go on with a family; the director decides, and until then nothing changes. */
export const ReliefPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(ReliefFileDocument, route.useParams())).data;
  const supportCase = openOf(family.currentCase);
  const mayAsk = supportCase?.viewerMayRequestRelief === true;
  // Whoever may ask anew needs of what was before only the refusal: the rest was about other assistants or other days.
  const asked = supportCase?.reliefRequests.find((last, place) => place === 0 && (!mayAsk || last.decision === 'REFUSED'));
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('assignments:askRelief.title')}
        intro={mayAsk ? t('assignments:askRelief.intro') : undefined}
      />
      <Stack>
        {asked && <LastAsked asked={asked} />}
        {!asked && !mayAsk && <Callout kind="info">{t('assignments:askRelief.mayNot')}</Callout>}
        {mayAsk && <ReliefForm familyId={family.id} supportCase={supportCase} />}
      </Stack>
    </>
  );
};
