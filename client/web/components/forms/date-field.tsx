import { parseDate, type CalendarDate } from '@internationalized/date';
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

const dateOf = (text: string | null | undefined): CalendarDate | null => (text ? parseDate(text) : null);

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

/** A calendar day as `yyyy-mm-dd`, or `null` while it is not complete. Written by keyboard or picked from a month. */
export const DateField = (props: FieldProps<string> & { minValue?: string | undefined; maxValue?: string | undefined }) => {
  return (
    <FieldPlace field={props}>
      <DatePicker
        {...outerProps(props)}
        className={fieldStyles.field}
        value={dateOf(props.value)}
        onChange={(date) => props.onChange(date === null ? null : date.toString())}
        onBlur={() => props.onBlur?.()}
        minValue={dateOf(props.minValue)}
        maxValue={dateOf(props.maxValue)}
        granularity="day"
        shouldForceLeadingZeros
      >
        <FieldFrame field={props}>
          <Group className={classNames(fieldStyles.box, fieldStyles.group, styles.box)}>
            <DateInput className={styles.input}>
              {(segment) => <DateSegment segment={segment} className={styles.segment} />}
            </DateInput>
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
