import { useId } from 'react';
import { t } from '../text.js';
import { classNames } from '../class-names.js';
import styles from './progress-meter.module.css';

/** Properties of a meter: the words say everything that the bar shows. */
export interface ProgressMeterProps {
  label: string;
  value: number;
  /** End of the bar; a value beyond it stretches the bar. */
  max: number;
  /** The value in words: „12 z 15 rodzin”. */
  valueText: string;
  /** Draws a line and speaks of it when it is reached; without it the meter is plain progress. */
  limit?: number | undefined;
}

const fillOf = (value: number, limit: number | undefined): string | undefined => {
  if (limit === undefined || value < limit) return undefined;
  return value > limit ? styles.barOver : styles.barFull;
};

/** Progress or load with text: „4 z 9 kroków”, „12 z 15 rodzin”, with the line of the limit. */
export const ProgressMeter = ({ label, value, max, valueText, limit }: ProgressMeterProps) => {
  const id = useId();
  const end = Math.max(max, value, limit ?? 0, 1);
  const isOver = limit !== undefined && value > limit;
  const isFull = limit !== undefined && value === limit;
  const remarks = [valueText, isOver && t('components:overLimit', { limit }), isFull && t('components:atLimit')];
  const words = remarks.filter(Boolean).join(', ');
  return (
    <div className={styles.meter}>
      <div className={styles.words}>
        <span id={id}>{label}</span>
        <span className={classNames(styles.value, isFull && styles.full, isOver && styles.over)}>{words}</span>
      </div>
      <div
        className={styles.track}
        role="meter"
        aria-labelledby={id}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={end}
        aria-valuetext={words}
      >
        <div
          className={classNames(styles.bar, fillOf(value, limit))}
          style={{ inlineSize: `${(Math.min(value, end) / end) * 100}%` }}
        />
        {limit !== undefined && limit < end && (
          <div className={styles.limit} style={{ insetInlineStart: `${(limit / end) * 100}%` }} />
        )}
      </div>
    </div>
  );
};
