import type { ReactNode } from 'react';
import { t } from '../text.js';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons.js';
import { VisuallyHidden } from '../visually-hidden.js';
import styles from './field.module.css';
import { OrInWords } from './in-words.js';

/** What every field of the kit takes: a value that may still be missing, and who is told of a new one; `Bound` hands over the same. */
export interface FieldProps<Value, Empty = null> {
  label: string;
  value: Value | null | undefined;
  onChange: (value: Value | Empty) => void;
  onBlur?: (() => void) | undefined;
  /** Path in the form; the error summary finds the field by it. */
  name?: string | undefined;
  /** One sentence under the label: what to write, with an example. */
  hint?: ReactNode;
  /** „Dlaczego pytamy?”: the reason, opened on demand. */
  why?: ReactNode;
  errorMessage?: string | undefined;
  isRequired?: boolean | undefined;
  /** Says „nieobowiązkowe” beside the label. */
  isOptional?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

/** What is shown of a field whatever its value is. */
export type FieldLook = Omit<FieldProps<unknown>, 'value' | 'onChange'>;

/** The element id that the error summary points at. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** Properties of the outer React Aria element that all fields share. */
export const outerProps = (props: FieldLook) => ({
  isInvalid: props.errorMessage !== undefined,
  isRequired: props.isRequired,
  isDisabled: props.isDisabled,
  validationBehavior: 'aria' as const,
});

/** Marks the place of a field for the error summary, and says the field where words are asked for. */
export const FieldPlace = (props: {
  field: Pick<FieldLook, 'name' | 'label'>;
  /** What its value says; nothing while it is empty. */
  words: string | null | undefined;
  children: ReactNode;
}) => {
  const { name, label } = props.field;
  return (
    <OrInWords label={label} words={props.words}>
      <div id={name === undefined ? undefined : fieldId(name)} data-label={label}>
        {props.children}
      </div>
    </OrInWords>
  );
};

/** Text of a label with its „nieobowiązkowe”. */
export const LabelText = ({ label, isOptional }: { label: string; isOptional?: boolean | undefined }) => {
  if (!isOptional) return label;
  return (
    <>
      {label} <span className={styles.optional}>({t('components:optional')})</span>
    </>
  );
};

/** Label, hint, reason and error around a control, in the order in which they are read. */
export const FieldFrame = ({ field, children }: { field: FieldLook; children: ReactNode }) => (
  <>
    <Label className={styles.label}>
      <LabelText label={field.label} isOptional={field.isOptional} />
    </Label>
    <FieldNotes field={field} />
    {children}
  </>
);

/** Hint, reason and error of a field; used alone where the label is a legend. */
export const FieldNotes = ({ field }: { field: Pick<FieldLook, 'hint' | 'why' | 'errorMessage'> }) => {
  return (
    <>
      {field.hint && (
        <Text slot="description" className={styles.hint}>
          {field.hint}
        </Text>
      )}
      {field.why && (
        <details className={styles.why}>
          <summary>{t('components:why')}</summary>
          <div>{field.why}</div>
        </details>
      )}
      <FieldError className={styles.error}>
        <Icon name="warning" size={18} />
        <span>
          <VisuallyHidden>{t('components:fieldError')} </VisuallyHidden>
          {field.errorMessage}
        </span>
      </FieldError>
    </>
  );
};
