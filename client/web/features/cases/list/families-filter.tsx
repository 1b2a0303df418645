import {
  CASE_STAGES,
  CASE_TRACKS,
  type CaseStage,
  type CaseTrack,
  CASE_STAGE_WORDS,
  CASE_TRACK_WORDS,
} from '@asysta/schema/cases/codes';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button.js';
import { Select } from '../../../components/forms/select.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { MOST_LETTERS, type FamilySearch } from './family-search.js';
import styles from './families-list.module.css';

const quietMs = 350;

type Choice<Code extends string> = Code | 'ALL';

const choices = <Code extends string>(codes: readonly Code[], words: Record<Code, string>, all: string) => [
  { value: 'ALL' as Choice<Code>, label: capitalize(all) },
  ...codes.map((value) => ({ value: value as Choice<Code>, label: capitalize(words[value]) })),
];

const chosen = <Code extends string>(choice: Choice<Code> | null): Code | undefined =>
  choice === null || choice === 'ALL' ? undefined : choice;

/** Surname, stage and track, each kept in the address: a list can be sent to a colleague and the way back works. */
export const FamiliesFilter = ({ search, onChange }: { search: FamilySearch; onChange: (search: FamilySearch) => void }) => {
  const t = useText();
  const [surname, setSurname] = useState(search.nazwisko ?? '');
  const [known, setKnown] = useState(search.nazwisko);
  const [asked, setAsked] = useState(search.nazwisko);
  if (known !== search.nazwisko) {
    setKnown(search.nazwisko);
    // The address says what was typed here a moment ago: whoever types on loses neither a letter nor a space.
    if (asked !== search.nazwisko) {
      setAsked(search.nazwisko);
      setSurname(search.nazwisko ?? '');
    }
  }
  useEffect(() => {
    const wanted = surname.trim() || undefined;
    if (wanted === search.nazwisko) return;
    const timer = setTimeout(() => {
      setAsked(wanted);
      onChange({ ...search, nazwisko: wanted });
    }, quietMs);
    return () => clearTimeout(timer);
  }, [surname, search, onChange]);
  const isNarrowed = Boolean(search.nazwisko ?? search.etap ?? search.tryb);
  return (
    <search aria-label={t('cases:list.filter.legend')} className={styles.filter} data-print="hide">
      <TextField
        label={t('cases:list.filter.surname')}
        value={surname}
        onChange={setSurname}
        maxLength={MOST_LETTERS}
        spellCheck="false"
      />
      <Select<Choice<CaseStage>>
        label={t('cases:list.filter.stage')}
        value={search.etap ?? 'ALL'}
        onChange={(choice) => onChange({ ...search, etap: chosen(choice) })}
        options={choices(CASE_STAGES, CASE_STAGE_WORDS, t('cases:list.filter.all'))}
      />
      <Select<Choice<CaseTrack>>
        label={t('cases:list.filter.track')}
        value={search.tryb ?? 'ALL'}
        onChange={(choice) => onChange({ ...search, tryb: chosen(choice) })}
        options={choices(CASE_TRACKS, CASE_TRACK_WORDS, t('cases:list.filter.all'))}
      />
      {isNarrowed && (
        <div className={styles.clear}>
          <Button variant="quiet" icon="close" onPress={() => onChange({})}>
            {t('cases:list.filter.clear')}
          </Button>
        </div>
      )}
    </search>
  );
};
