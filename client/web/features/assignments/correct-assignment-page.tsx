import { graphql, type AssignmentToCorrectQuery } from '@asysta/client';
import { CorrectAssignmentSchema } from '@asysta/schema/assignments/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { usePeopleInOffice, WHO_DECIDES } from '../../frame/records/people-in-office.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useViewer } from '../../frame/viewer.js';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { useText } from '../../frame/text/use-text.js';
import { lastChangeOfAssignment } from './assignment-history.js';

const AssignmentToCorrectDocument = graphql(`
  query AssignmentToCorrect($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        assignments {
          id
          version
          assignedOn
          endedOn
          handoverNote
          viewerMayCorrect
          assignedBy {
            id
            displayName
          }
          assistant {
            displayName
          }
        }
      }
    }
  }
`);

const CorrectAssignmentMutation = graphql(`
  mutation CorrectAssignment($input: CorrectAssignmentInput!) {
    correctAssignment(input: $input) {
      id
      version
    }
  }
`);

type Family = AssignmentToCorrectQuery['family'];
type AssignmentToCorrect = NonNullable<Family['currentCase']>['assignments'][number];

/** Whoever is written there, and those who might decide on the day that is typed. */
const useDeciders = ({ id, displayName }: AssignmentToCorrect['assignedBy'], day: string) => {
  const inOffice = usePeopleInOffice(day, WHO_DECIDES);
  const written = { value: id, label: displayName };
  return [written, ...inOffice.filter(({ value }) => value !== id)];
};

const CorrectionForm = ({ familyId, assignment }: { familyId: string; assignment: AssignmentToCorrect }) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const { id: assignmentId, version, assignedOn, endedOn, handoverNote, assignedBy } = assignment;
  const state = useMutationForm({
    draftKey: `correct-assignment:${assignmentId}`,
    schema: CorrectAssignmentSchema,
    known: { assignmentId },
    version,
    lastChange: () => lastChangeOfAssignment({ familyId, assignmentId }),
    defaultValues: {
      assignedOn,
      assignedById: assignedBy.id,
      endedOn: endedOn ?? null,
      handoverNote: handoverNote ?? '',
      reason: '',
    },
    send: (input) => execute(CorrectAssignmentMutation, { input }),
    success: t('assignments:correction.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/przydzial', params: { familyId } }),
  });
  const { form } = state;
  const deciders = useDeciders(assignedBy, useWatch({ control: form.control, name: 'assignedOn' }) || assignedOn);
  return (
    <MutationForm
      state={state}
      submitLabel={t('assignments:correction.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/przydzial" params={{ familyId }} variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <FieldRow>
        <Bound form={form} name="assignedOn">
          {(field) => <DateField {...field} label={t('assignments:correction.assignedOn')} maxValue={today} />}
        </Bound>
        <Bound form={form} name="assignedById">
          {(field) => <Select {...field} label={t('assignments:correction.assignedBy')} options={deciders} />}
        </Bound>
      </FieldRow>
      {endedOn && (
        <>
          <Bound form={form} name="endedOn">
            {(field) => <DateField {...field} label={t('assignments:correction.endedOn')} maxValue={today} />}
          </Bound>
          <Bound form={form} name="handoverNote">
            {(field) => <TextArea {...field} label={t('assignments:correction.handoverNote')} rows={4} maxLength={4000} />}
          </Bound>
        </>
      )}
      <Bound form={form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/przydzial/$assignmentId/poprawka');

/** Poprawka przydziału: its days, who decided and the note, and why they are changed. */
export const CorrectAssignmentPage = () => {
  const t = useText();
  const { familyId, assignmentId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(AssignmentToCorrectDocument, { familyId })).data;
  const assignment = family.currentCase?.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title={t('assignments:correction.title', { name: assignment.assistant.displayName })}
        intro={t('assignments:correction.intro')}
        breadcrumbs={[
          <Link key="family" to="/rodziny/$familyId" params={{ familyId }}>
            {t('assignments:family', { surname: family.surname })}
          </Link>,
          <Link key="assignment" to="/rodziny/$familyId/przydzial" params={{ familyId }}>
            {t('assignments:title')}
          </Link>,
        ]}
      />
      {assignment.viewerMayCorrect ? (
        <CorrectionForm familyId={familyId} assignment={assignment} />
      ) : (
        <EmptyState title={t('assignments:correction.cannot')}>{t('assignments:correction.cannotText')}</EmptyState>
      )}
    </>
  );
};
