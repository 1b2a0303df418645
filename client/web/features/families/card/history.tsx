import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { FAMILY_ROLE_WORDS, type FamilyRole, LEAVING_REASON_WORDS, type LeavingReason } from '@asysta/schema/families/codes';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { formatDay, formatMoment } from '../../../components/format.js';
import { Dialog } from '../../../components/overlay/dialog.js';
import { apiQuery, messageOf } from '../../../frame/api.js';
import { useText } from '../../../frame/text/use-text.js';
import styles from './family-page.module.css';

const CorrectionFields = graphql(`
  fragment CorrectionLine on Correction {
    field
    oldValue
    newValue
    reason
    correctedAt
    correctedBy {
      displayName
    }
  }
`);

const HistoryOfFamily = graphql(`
  query HistoryOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      corrections {
        id
        ...CorrectionLine
      }
      members {
        id
        corrections {
          id
          ...CorrectionLine
        }
        membershipCorrections {
          id
          ...CorrectionLine
        }
      }
      formerMembers {
        id
        corrections {
          id
          ...CorrectionLine
        }
        membershipCorrections {
          id
          ...CorrectionLine
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
  | 'role'
  | 'school'
  | 'pesel'
  | 'leftOn'
  | 'leavingReason'
  | 'leavingNote'
  | 'street'
  | 'city'
  | 'phone';

const DAYS = ['birthDate', 'leftOn'];

const shown = (field: string, value: string | null | undefined, nothing: string): string => {
  if (!value) return nothing;
  if (field === 'role') return FAMILY_ROLE_WORDS[value as FamilyRole];
  if (field === 'leavingReason') return LEAVING_REASON_WORDS[value as LeavingReason];
  return DAYS.includes(field) ? formatDay(value) : value;
};

const CorrectionLine = ({ line }: { line: FragmentType<typeof CorrectionFields> }) => {
  const t = useText();
  const nothing = t('families:history.nothing');
  const { field, oldValue, newValue, reason, correctedAt, correctedBy } = readFragment(CorrectionFields, line);
  return (
    <li className={styles.item}>
      <span className={styles.name}>{t(`families:form.${field as Field}`)}</span>
      <span>
        {field === 'pesel'
          ? t('families:history.sealed')
          : t('families:history.change', { from: shown(field, oldValue, nothing), to: shown(field, newValue, nothing) })}
      </span>
      <span className={styles.soft}>
        {t('families:history.by', { who: correctedBy.displayName, when: formatMoment(correctedAt) })}
      </span>
      <span>{t('families:history.because', { reason })}</span>
    </li>
  );
};

const History = ({ familyId, memberId }: { familyId: string; memberId: string | undefined }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(HistoryOfFamily, { familyId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const { family } = data;
  const person = [...family.members, ...family.formerMembers].find(({ id }) => id === memberId);
  const lines = memberId ? [...(person?.corrections ?? []), ...(person?.membershipCorrections ?? [])] : family.corrections;
  return (
    <ul className={styles.items}>
      {lines.map((line) => (
        <CorrectionLine key={line.id} line={line} />
      ))}
    </ul>
  );
};

/** „poprawiono”: opens what stood there before; nothing is shown where nothing was corrected. */
export const CorrectedMark = (props: {
  isCorrected: boolean;
  familyId: string;
  memberId?: string;
  /** Of whom or of what the history is. */
  title: string;
}) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!props.isCorrected) return null;
  const title = t('families:history.title', { of: props.title });
  return (
    <>
      <Button
        variant="quiet"
        icon="clock"
        aria-label={t('families:history.markNamed', { of: props.title })}
        onPress={() => setIsOpen(true)}
      >
        {t('families:history.mark')}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={<Button onPress={() => setIsOpen(false)}>{t('common:close')}</Button>}
      >
        <History familyId={props.familyId} memberId={props.memberId} />
      </Dialog>
    </>
  );
};
