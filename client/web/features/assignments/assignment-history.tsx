import { graphql, type HistoryOfAssignmentsQuery } from '@asysta/client';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../components/format.js';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { CorrectedFields, CorrectedMark, lastOf } from '../../frame/records/corrected-mark.js';
import { useNamesInOffice } from '../../frame/records/people-in-office.js';
import { useText } from '../../frame/text/use-text.js';

const HistoryOfAssignments = graphql(`
  query HistoryOfAssignments($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        assignments {
          id
          assignedBy {
            id
            displayName
          }
          corrections {
            id
            ...CorrectedField
          }
        }
      }
    }
  }
`);

interface Which {
  readonly familyId: string;
  readonly assignmentId: string;
}

const linesOf = ({ family }: HistoryOfAssignmentsQuery, id: string) =>
  family.currentCase?.assignments.find((one) => one.id === id)?.corrections ?? [];

/** Who corrected an assignment last. */
export const lastChangeOfAssignment = async ({ familyId, assignmentId }: Which) =>
  lastOf(linesOf(await execute(HistoryOfAssignments, { familyId }), assignmentId));

/** Fields of an assignment, by the words of their form. */
type Field = 'assignedOn' | 'assignedBy' | 'endedOn' | 'handoverNote';

const History = ({ familyId, assignmentId }: Which) => {
  const t = useText();
  const names = useNamesInOffice();
  const { data, error } = useQuery(apiQuery(HistoryOfAssignments, { familyId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const deciders = (data.family.currentCase?.assignments ?? []).map(({ assignedBy }) => assignedBy);
  const say = (field: string, value: string): string => {
    if (field.endsWith('On')) return formatDay(value);
    if (field !== 'assignedBy') return value;
    return deciders.find(({ id }) => id === value)?.displayName ?? names.get(value) ?? t('assignments:correction.somebody');
  };
  const labelOf = (field: string) => t(`assignments:correction.${field as Field}`);
  return <CorrectedFields lines={linesOf(data, assignmentId)} words={{ labelOf, say }} />;
};

/** „poprawiono” of an assignment. */
export const CorrectedAssignmentMark = ({ isCorrected, name, ...which }: Which & { isCorrected: boolean; name: string }) => {
  const t = useText();
  return (
    <CorrectedMark isCorrected={isCorrected} of={t('assignments:correction.of', { name })}>
      <History {...which} />
    </CorrectedMark>
  );
};
