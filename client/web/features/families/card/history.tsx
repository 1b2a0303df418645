import { graphql, type HistoryOfFamilyQuery } from '@asysta/client';
import {
  FAMILY_ROLE_WORDS,
  type FamilyRole,
  LEAVING_REASON_WORDS,
  type LeavingReason,
  RELATION_WORDS,
  type Relation,
} from '@asysta/schema/families/codes';
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
        givenName
        surname
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
        givenName
        surname
        corrections {
          id
          ...CorrectedField
        }
        membershipCorrections {
          id
          ...CorrectedField
        }
      }
      relatedPersons {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
    }
  }
`);

/** Fields of somebody around the family, by the words of their form; the others bear the names of the fields themselves. */
const OF_RELATED = { name: 'relatedName', familyMember: 'whose' } as const;

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
  | 'relation'
  | 'note'
  | 'diedOn'
  | 'leftOn'
  | 'leavingReason'
  | 'leavingNote'
  | 'street'
  | 'city'
  | 'phone';

const DAYS = ['birthDate', 'expectedOn', 'diedOn', 'leftOn'];

const say = (field: string, value: string): string => {
  if (field === 'role') return FAMILY_ROLE_WORDS[value as FamilyRole];
  if (field === 'relation') return RELATION_WORDS[value as Relation];
  if (field === 'leavingReason') return LEAVING_REASON_WORDS[value as LeavingReason];
  return DAYS.includes(field) ? formatDay(value) : value;
};

/** The corrections of a family, of one of its persons and what is kept of them in this household, or of somebody around it. */
const linesOf = ({ family }: HistoryOfFamilyQuery, ofWhom: string | undefined) => {
  if (!ofWhom) return family.corrections;
  const person = [...family.members, ...family.formerMembers].find(({ id }) => id === ofWhom);
  const around = family.relatedPersons.find(({ id }) => id === ofWhom);
  return [...(person?.corrections ?? []), ...(person?.membershipCorrections ?? []), ...(around?.corrections ?? [])];
};

/** Who corrected a family last, or one of its persons. */
export const lastChangeOfFamily = async (familyId: string, memberId?: string) =>
  lastOf(linesOf(await execute(HistoryOfFamily, { familyId }), memberId));

const History = ({ familyId, memberId }: { familyId: string; memberId: string | undefined }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(HistoryOfFamily, { familyId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const labelOf = (field: string) => {
    if (field === 'peselUkr') return t('forms:identity.peselUkr');
    if (field === 'document') return t('forms:identity.document');
    if (field === 'name' || field === 'familyMember') return t(`families:form.${OF_RELATED[field]}`);
    return t(`families:form.${field as Field}`);
  };
  const nameOf = (memberId: string) => {
    const { members, formerMembers } = data.family;
    const member = [...members, ...formerMembers].find(({ id }) => id === memberId);
    return member ? `${member.givenName} ${member.surname}` : memberId;
  };
  const saidOf = (field: string, value: string) => {
    if (field === 'peselUkr') return t(value === 'true' ? 'common:yes' : 'common:no');
    return field === 'familyMember' ? nameOf(value) : say(field, value);
  };
  return <CorrectedFields lines={linesOf(data, memberId)} words={{ labelOf, say: saidOf, sealed: ['pesel', 'document'] }} />;
};

/** „poprawiono” of a family, of one of its members or, by `memberId` too, of somebody around it. */
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
