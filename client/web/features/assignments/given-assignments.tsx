import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { LinkButton } from '../../components/button.js';
import { Card } from '../../components/layout/card.js';
import { formatDay } from '../../components/format.js';
import { inFunction } from '../../frame/records/by-whom.js';
import rows from '../../frame/records/rows.module.css';
import { useText } from '../../frame/text/use-text.js';
import { CorrectedAssignmentMark } from './assignment-history.js';

const GivenAssignmentFields = graphql(`
  fragment GivenAssignment on Assignment {
    id
    assignedOn
    endedOn
    handoverNote
    assignedAs
    corrected
    viewerMayCorrect
    assignedBy {
      displayName
    }
    assistant {
      displayName
    }
  }
`);

/** Everybody who accompanied the family in this case, with what was corrected and the way to correct it. */
export const GivenAssignments = ({
  familyId,
  assignments,
}: {
  familyId: string;
  assignments: readonly FragmentType<typeof GivenAssignmentFields>[];
}) => {
  const t = useText();
  if (assignments.length === 0) return null;
  return (
    <Card title={t('assignments:given.title')}>
      <ul className={rows.rows}>
        {readFragment(GivenAssignmentFields, assignments).map((given) => (
          <li key={given.id} className={rows.row}>
            <strong>{given.assistant.displayName}</strong>
            <span>
              {given.endedOn
                ? t('assignments:given.between', { from: formatDay(given.assignedOn), to: formatDay(given.endedOn) })
                : t('assignments:given.since', { from: formatDay(given.assignedOn) })}
            </span>
            <span className={rows.soft}>
              {t('assignments:given.by', { name: inFunction(given.assignedBy, given.assignedAs) })}
            </span>
            {given.handoverNote && <span>{given.handoverNote}</span>}
            <span className={rows.ways} data-print="hide">
              {given.viewerMayCorrect && (
                <LinkButton
                  to="/rodziny/$familyId/przydzial/$assignmentId/poprawka"
                  params={{ familyId, assignmentId: given.id }}
                  variant="quiet"
                  aria-label={t('assignments:given.correctNamed', { name: given.assistant.displayName })}
                >
                  {t('assignments:given.correct')}
                </LinkButton>
              )}
              <CorrectedAssignmentMark
                isCorrected={given.corrected}
                familyId={familyId}
                assignmentId={given.id}
                name={given.assistant.displayName}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
