import { t } from '../text.js';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { classNames } from '../class-names.js';
import { formatNumber } from '../format.js';
import { FieldFrame, FieldPlace, outerProps, type FieldProps } from './field.js';
import styles from './field.module.css';

/** A number with steps; an empty field is `null`, never 0. */
export const NumberField = (
  props: FieldProps<number> & {
    minValue?: number | undefined;
    maxValue?: number | undefined;
    step?: number | undefined;
  },
) => {
  return (
    <FieldPlace field={props} words={typeof props.value === 'number' ? formatNumber(props.value) : null}>
      <AriaNumberField
        {...outerProps(props)}
        className={styles.field}
        value={props.value ?? Number.NaN}
        onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
        onBlur={() => props.onBlur?.()}
        minValue={props.minValue}
        maxValue={props.maxValue}
        step={props.step}
      >
        <FieldFrame field={props}>
          <Group className={classNames(styles.box, styles.group, styles.short)}>
            <Input />
            <Button slot="decrement" aria-label={t('components:decrease')}>
              <span aria-hidden="true">−</span>
            </Button>
            <Button slot="increment" aria-label={t('components:increase')}>
              <span aria-hidden="true">+</span>
            </Button>
          </Group>
        </FieldFrame>
      </AriaNumberField>
    </FieldPlace>
  );
};
