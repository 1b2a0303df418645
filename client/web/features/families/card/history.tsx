import { graphql, type HistoryOfFamilyQuery } from '@asysta/client';
import { FAMILY_ROLE_WORDS, type FamilyRole, LEAVING_REASON_WORDS, type LeavingReason } from '@asysta/schema/families/codes';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../../components/format.js';
import { apiQuery, execute, messageOf } from '../../../frame/api.js';
import { CorrectedFields, lastOf, CorrectedMark } from '../../../frame/records/corrected-mark.js';
import { useText } from '../../../frame/text/use-text.js';

const HistoryOfFamily = graphql(`
  query HistoryOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      corrections {
        id
        ...CorrectedField
      }
      members {
        id
        corrections {
          id
          ...CorrectedField
        }
        membershipCorrections {
          id
          ...CorrectedField
        }
      }
      formerMembers {
        id
        corrections {
          id
          ...CorrectedField
        }
        membershipCorrections {
          id
          ...CorrectedField
        }
      }
    }
  }
`);

/** Fields that are corrected, by the words of their forms. */
type Field =
  | 'givenName'
  | 'surname'
  | 'birthDate'
  | 'bornAbout'
  | 'expectedOn'
  | 'role'
  | 'school'
  | 'pesel'
  | 'leftOn'
  | 'leavingReason'
  | 'leavingNote'
  | 'street'
  | 'city'
  | 'phone';

const DAYS = ['birthDate', 'expectedOn', 'leftOn'];

const say = (field: string, value: string): string => {
  if (field === 'role') return FAMILY_ROLE_WORDS[value as FamilyRole];
  if (field === 'leavingReason') return LEAVING_REASON_WORDS[value as LeavingReason];
  return DAYS.includes(field) ? formatDay(value) : value;
};

/** The corrections of a family, or of one of its persons and what is kept of them in this household. */
const linesOf = ({ family }: HistoryOfFamilyQuery, memberId: string | undefined) => {
  if (!memberId) return family.corrections;
  const person = [...family.members, ...family.formerMembers].find(({ id }) => id === memberId);
  return [...(person?.corrections ?? []), ...(person?.membershipCorrections ?? [])];
};

/** Who corrected a family last, or one of its persons. */
export const lastChangeOfFamily = async (familyId: string, memberId?: string) =>
  lastOf(linesOf(await execute(HistoryOfFamily, { familyId }), memberId));

const History = ({ familyId, memberId }: { familyId: string; memberId: string | undefined }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(HistoryOfFamily, { familyId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const labelOf = (field: string) => t(`families:form.${field as Field}`);
  return <CorrectedFields lines={linesOf(data, memberId)} words={{ labelOf, say, sealed: ['pesel'] }} />;
};

/** „poprawiono” of a family, or of one of its members. */
export const CorrectedFamilyMark = (props: {
  isCorrected: boolean;
  familyId: string;
  memberId?: string;
  /** Of whom or of what the history is. */
  title: string;
}) => (
  <CorrectedMark isCorrected={props.isCorrected} of={props.title}>
    <History familyId={props.familyId} memberId={props.memberId} />
  </CorrectedMark>
);
