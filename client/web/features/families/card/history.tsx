import '../../../frame/identity/texts.js';
import { graphql, type HistoryOfFamilyQuery } from '@asysta/client';
import {
  FAMILY_ROLE_WORDS,
  type FamilyRole,
  LEAVING_REASON_WORDS,
  type LeavingReason,
  RELATION_WORDS,
  type Relation,
  RESOURCE_KIND_WORDS,
  RESOURCE_STATE_WORDS,
  type ResourceKind,
  type ResourceState,
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
      strengths {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      resources {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
      safetyNotes {
        id
        corrections {
          id
          ...CorrectedField
        }
      }
    }
  }
`);

/** Fields whose words in their forms bear another name; the others bear the names of the fields themselves. */
const OTHERWISE = {
  name: 'families:form.relatedName',
  familyMember: 'families:form.whose',
  description: 'families:form.observed',
  kind: 'families:form.resourceKind',
  state: 'families:form.resourceState',
  text: 'families:safety.text',
  checkOn: 'families:safety.checkOn',
  peselUkr: 'forms:identity.peselUkr',
  document: 'forms:identity.document',
} as const;

const isOtherwise = (field: string): field is keyof typeof OTHERWISE => field in OTHERWISE;

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
  | 'joinedOn'
  | 'evidence'
  | 'useMade'
  | 'observedOn'
  | 'diedOn'
  | 'leftOn'
  | 'leavingReason'
  | 'leavingNote'
  | 'street'
  | 'city'
  | 'phone';

const DAYS = ['birthDate', 'expectedOn', 'diedOn', 'leftOn', 'joinedOn', 'observedOn', 'checkOn'];

const say = (field: string, value: string): string => {
  if (field === 'role') return FAMILY_ROLE_WORDS[value as FamilyRole];
  if (field === 'kind') return RESOURCE_KIND_WORDS[value as ResourceKind];
  if (field === 'state') return RESOURCE_STATE_WORDS[value as ResourceState];
  if (field === 'relation') return RELATION_WORDS[value as Relation];
  if (field === 'leavingReason') return LEAVING_REASON_WORDS[value as LeavingReason];
  return DAYS.includes(field) ? formatDay(value) : value;
};

/** The corrections of a family, of one of its persons and what is kept of them in this household, or of anything else on its card. */
const linesOf = ({ family }: HistoryOfFamilyQuery, ofWhom: string | undefined) => {
  if (!ofWhom) return family.corrections;
  const person = [...family.members, ...family.formerMembers].find(({ id }) => id === ofWhom);
  const { relatedPersons, strengths, resources, safetyNotes } = family;
  const around = [...relatedPersons, ...strengths, ...resources, ...safetyNotes].find(({ id }) => id === ofWhom);
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
    return isOtherwise(field) ? t(OTHERWISE[field]) : t(`families:form.${field as Field}`);
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

/** „poprawiono” of a family, of one of its members or, by `memberId` too, of anything else that stands on its card. */
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
