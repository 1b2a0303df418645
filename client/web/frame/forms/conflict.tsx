import '../conflict/texts.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { VersionChoice } from '../../components/forms/version-choice.js';
import { formatMoment } from '../../components/format.js';
import { API_QUERIES } from '../api.js';
import { useText } from '../text/use-text.js';
import styles from './conflict.module.css';
import { sayField } from './fields-of.js';
import { choiceOf, type ConflictState, type LastChange } from './use-conflict.js';

type Asker = (() => Promise<LastChange | undefined>) | undefined;

/** „Ostatnia poprawka: …”, where the API says who and when. */
const WhoWasQuicker = ({ of, ask }: { of: string; ask: NonNullable<Asker> }) => {
  const t = useText();
  const { data } = useQuery({
    queryKey: [...API_QUERIES, 'last-change', of],
    queryFn: async () => (await ask()) ?? null,
  });
  if (!data) return null;
  return (
    <p>
      {t('forms:conflict.last', {
        who: data.correctedBy.displayName,
        when: formatMoment(data.correctedAt),
      })}
    </p>
  );
};

const Taken = ({
  control,
  fields,
  values,
}: {
  control: object;
  fields: readonly string[];
  values: (field: string) => unknown;
}) => {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <details className={styles.taken}>
      <summary>{t('forms:conflict.taken', { count: fields.length })}</summary>
      <dl className={styles.lines}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{sayField(control, field, 'label')}</dt>
            <dd>{sayField(control, field, 'value', values(field))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/**
 * Asks whoever was slower which version of each field is to be saved: their own, or what the other has saved. What only one of both
 * changed is not asked about. Stands in the place of the form's questions, which keep what was typed.
 */
export const Conflict = (props: {
  conflict: ConflictState;
  control: object;
  values: (field: string) => unknown;
  missing: readonly (string | undefined)[];
  of: string;
  lastChange: Asker;
}) => {
  const t = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { asked, taken, choices, choose, takesFocus } = props.conflict;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const left = asked.filter(({ field }) => choices[field] === undefined).length;
  const say = (field: string, value: unknown) => sayField(props.control, field, 'value', value);
  return (
    <section className={styles.conflict} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('forms:conflict.title')}
      </h2>
      <p>{t('forms:conflict.safe')}</p>
      {props.lastChange && <WhoWasQuicker of={props.of} ask={props.lastChange} />}
      <p>{t(asked.length > 0 ? 'forms:conflict.choose' : 'forms:conflict.noneDiffers')}</p>
      {asked.map(({ field, before, mine, theirs }) => (
        <VersionChoice
          key={field}
          name={choiceOf(field)}
          label={sayField(props.control, field, 'label')}
          before={
            <>
              {t('forms:conflict.before')} {say(field, before)}
            </>
          }
          versions={[
            {
              value: 'mine',
              title: t('forms:conflict.mine'),
              text: say(field, mine),
            },
            {
              value: 'theirs',
              title: t('forms:conflict.theirs'),
              text: say(field, theirs),
            },
          ]}
          value={choices[field] ?? null}
          onChange={(choice) => choose(field, choice)}
          errorMessage={
            choices[field] === undefined && props.missing.includes(choiceOf(field)) ? t('forms:conflict.missing') : undefined
          }
        />
      ))}
      <Taken control={props.control} fields={taken} values={props.values} />
      {asked.length > 0 && (
        <p role="status" className={styles.left}>
          {t('forms:conflict.left', { count: left })}
        </p>
      )}
    </section>
  );
};
