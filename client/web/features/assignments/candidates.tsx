import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { formatDay } from '../../components/format.js';
import { FieldNotes, FieldPlace, outerProps, type FieldProps } from '../../components/forms/field.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './assignments.module.css';
import { hasRoom, LoadMeter, type Caseload } from './caseloads.js';

const useNote = (caseload: Caseload, takesAPlace: boolean): string | null => {
  const t = useText();
  const { countedFamilies, limit, holdsFunction, suspended } = caseload;
  if (suspended) return t('assignments:assign.suspended');
  if (!holdsFunction) return t('assignments:assign.ended');
  if (typeof limit !== 'number') return null;
  if (!takesAPlace) return t('assignments:assign.apart');
  return hasRoom(caseload, takesAPlace)
    ? t('assignments:assign.room', { count: limit - countedFamilies })
    : t('assignments:assign.full');
};

const useAway = ({ assistant: { absentFrom, absentTo } }: Caseload): string | null => {
  const t = useText();
  if (!absentFrom || !absentTo) return null;
  return t('assignments:assign.away', { from: formatDay(absentFrom), to: formatDay(absentTo) });
};

const Candidate = ({ caseload, takesAPlace }: { caseload: Caseload; takesAPlace: boolean }) => {
  const note = useNote(caseload, takesAPlace);
  const away = useAway(caseload);
  const { assistant } = caseload;
  return (
    <Radio value={assistant.id} isDisabled={!hasRoom(caseload, takesAPlace)} className={styles.candidate}>
      {({ isSelected }) => (
        <>
          <span className={styles.mark} aria-hidden="true">
            {isSelected && <span className={styles.dot} />}
          </span>
          <LoadMeter caseload={caseload} />
          {note && <span className={styles.note}>{note}</span>}
          {away && <span className={styles.note}>{away}</span>}
        </>
      )}
    </Radio>
  );
};

/** Assistants to choose from, each with the present load; who has no room is shown with the reason and cannot be chosen. */
export const Candidates = (props: FieldProps<string> & { caseloads: readonly Caseload[]; takesAPlace: boolean }) => (
  <FieldPlace field={props} words={props.caseloads.find(({ assistant }) => assistant.id === props.value)?.assistant.displayName}>
    <RadioGroup
      {...outerProps(props)}
      className={styles.candidates}
      value={props.value ?? null}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
    >
      <Label>{props.label}</Label>
      <FieldNotes field={props} />
      {props.caseloads.map((caseload) => (
        <Candidate key={caseload.assistant.id} caseload={caseload} takesAPlace={props.takesAPlace} />
      ))}
    </RadioGroup>
  </FieldPlace>
);
