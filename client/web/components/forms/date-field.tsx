import { parseDate, type CalendarDate } from '@internationalized/date';
import { useRef, type FocusEvent } from 'react';
import { t } from '../text.js';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from '../class-names.js';
import { Icon } from '../icons.js';
import styles from './date-field.module.css';
import { FieldFrame, FieldPlace, outerProps, type FieldProps } from './field.js';
import fieldStyles from './field.module.css';
import { dayInWords, isNoDay, remarkOnDay, writtenIn } from './typed-day.js';

// A day that does not exist is no date: nothing is shown then but the remark, and what is typed next.
const dateOf = (text: string | null | undefined): CalendarDate | null => (text && !isNoDay(text) ? parseDate(text) : null);

const MonthSheet = () => {
  return (
    <Calendar firstDayOfWeek="mon">
      <header className={styles.head}>
        <Button slot="previous" aria-label={t('components:previousMonth')}>
          <Icon name="chevronLeft" />
        </Button>
        <CalendarHeading />
        <Button slot="next" aria-label={t('components:nextMonth')}>
          <Icon name="chevronRight" />
        </Button>
      </header>
      <CalendarGrid className={styles.grid}>
        <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
};

// React Aria turns a day that does not exist into the nearest one when the field is left. Nobody wrote that one: what was
// written is handed on, is told beside the field, and passes no schema.
const useWrittenDay = ({ value, onChange }: Pick<FieldProps<string>, 'value' | 'onChange'>) => {
  const input = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);
  const leave = (event: FocusEvent<HTMLElement>) => {
    const written = writtenIn(input.current);
    if (written === null || event.currentTarget.contains(event.relatedTarget)) return;
    if (written === '' && value && isNoDay(value)) onChange(null);
    if (written === '' || !isNoDay(written)) return;
    onChange(written);
    isLeaving.current = true;
    // After this event, of which React Aria's own change is a part.
    setTimeout(() => (isLeaving.current = false));
  };
  const change = (date: CalendarDate | null) => {
    if (!isLeaving.current) onChange(date === null ? null : date.toString());
  };
  return { input, leave, change };
};

/**
 * A calendar day as `yyyy-mm-dd`, or `null` while it is not complete. Written by keyboard or picked from a month. A day that
 * does not exist is handed on as it was written, so that the form's check refuses it.
 */
export const DateField = (
  given: FieldProps<string> & {
    minValue?: string | undefined;
    maxValue?: string | undefined;
  },
) => {
  const { input, leave, change } = useWrittenDay(given);
  const props = {
    ...given,
    errorMessage: remarkOnDay(given.value) ?? given.errorMessage,
  };
  return (
    <FieldPlace field={props} words={dayInWords(props.value)}>
      <DatePicker
        {...outerProps(props)}
        className={fieldStyles.field}
        value={dateOf(props.value)}
        onChange={change}
        onBlur={() => props.onBlur?.()}
        minValue={dateOf(props.minValue)}
        maxValue={dateOf(props.maxValue)}
        granularity="day"
        shouldForceLeadingZeros
      >
        <FieldFrame field={props}>
          <Group className={classNames(fieldStyles.box, fieldStyles.group, styles.box)}>
            <div ref={input} className={styles.whole} onBlurCapture={leave}>
              <DateInput className={styles.input}>
                {(segment) => <DateSegment segment={segment} className={styles.segment} />}
              </DateInput>
            </div>
            <Button aria-label={t('components:openCalendar')}>
              <Icon name="calendar" />
            </Button>
          </Group>
        </FieldFrame>
        <Popover className={styles.popover} offset={6}>
          <Dialog className={styles.dialog}>
            <MonthSheet />
          </Dialog>
        </Popover>
      </DatePicker>
    </FieldPlace>
  );
};
