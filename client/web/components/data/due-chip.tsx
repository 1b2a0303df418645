import { t } from '../text.js';
import { formatDayOfYear } from '../format.js';
import { Badge, type Tone } from './badge.js';

const toneOf = (daysLeft: number): Tone => {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= 3 ? 'warning' : 'neutral';
};

const useDaysLeft = (daysLeft: number): string => {
  if (daysLeft === 0) return t('components:due.today');
  if (daysLeft === 1) return t('components:due.tomorrow');
  return daysLeft < 0 ? t('components:due.overdue', { count: -daysLeft }) : t('components:due.left', { count: daysLeft });
};

/** The last day for something, in words and date: „za 3 dni, 24 listopada”. `daysLeft` comes from the server's clock; negative is late. */
export const DueChip = ({ dueOn, daysLeft }: { dueOn: string; daysLeft: number }) => {
  const words = useDaysLeft(daysLeft);
  return (
    <Badge tone={toneOf(daysLeft)} icon={daysLeft < 0 ? 'warning' : 'clock'}>
      {words}, <time dateTime={dueOn}>{formatDayOfYear(dueOn)}</time>
    </Badge>
  );
};
