import { useEffect, useRef } from 'react';
import { t } from '../text.js';
import { fieldId } from '../forms/field.js';
import { Icon } from '../icons.js';
import styles from './error-summary.module.css';

/** One thing to mend; with `field` it leads to the field of that name. */
export interface Problem {
  message: string;
  field?: string | undefined;
}

const focusable = 'input:not([type="hidden"]), textarea, select, [role="spinbutton"], button:not([aria-hidden])';

// The fields stand on the page before anything can be wrong with them.
const labelOf = (name: string): string | undefined => document.getElementById(fieldId(name))?.dataset['label'];

// A label that asks already ends with its sign.
const sentenceOf = ({ field, message }: Problem): string => {
  const label = field && labelOf(field);
  if (!label) return message;
  return `${label}${label.endsWith('?') ? '' : ':'} ${message}`;
};

/** Moves the focus into the field of that name and shows it; false when no such field is on the page. */
export const focusField = (name: string): boolean => {
  const place = document.getElementById(fieldId(name));
  const target = place?.querySelector<HTMLElement>(focusable);
  if (!place || !target) return false;
  target.focus();
  place.scrollIntoView({ block: 'center' });
  return true;
};

/** What must be mended, above the form. Takes the focus whenever `attempt` grows (the pattern of GOV.UK). */
export const ErrorSummary = ({
  problems,
  attempt,
  trace,
}: {
  problems: readonly Problem[];
  attempt: number;
  trace?: string | undefined;
}) => {
  const place = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  // The problems of a try may come a moment after the try itself.
  useEffect(() => {
    if (attempt <= answered.current || !place.current) return;
    answered.current = attempt;
    place.current.focus();
  }, [attempt, problems.length]);
  if (problems.length === 0) return null;
  return (
    <div ref={place} role="alert" tabIndex={-1} className={styles.summary}>
      <h2>
        <Icon name="warning" size={24} />
        {t('components:errorTitle', { count: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field ?? ''} ${problem.message}`}>
            {problem.field ? (
              <a
                href={`#${fieldId(problem.field)}`}
                onClick={(event) => {
                  if (problem.field && focusField(problem.field)) event.preventDefault();
                }}
              >
                {sentenceOf(problem)}
              </a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
      {trace && <p className={styles.trace}>{trace}</p>}
    </div>
  );
};
