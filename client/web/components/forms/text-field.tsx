import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { classNames } from '../class-names.js';
import { FieldFrame, FieldPlace, outerProps, type FieldProps } from './field.js';
import styles from './field.module.css';

/** Properties of one line of text. */
export interface TextFieldProps
  extends
    FieldProps<string, never>,
    Pick<AriaTextFieldProps, 'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck'> {
  /** A narrow box for short answers such as a number of a document. */
  isShort?: boolean | undefined;
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => (
  <FieldPlace field={props} words={props.value}>
    <AriaTextField
      {...outerProps(props)}
      className={styles.field}
      value={props.value ?? ''}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      name={props.name}
      type={props.type}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? 'off'}
      maxLength={props.maxLength}
      spellCheck={props.spellCheck}
    >
      <FieldFrame field={props}>
        <Input className={classNames(styles.box, props.isShort && styles.short)} />
      </FieldFrame>
    </AriaTextField>
  </FieldPlace>
);

/** Longer text; the box grows with what is written. */
export const TextArea = (
  props: FieldProps<string, never> & {
    rows?: number | undefined;
    maxLength?: number | undefined;
  },
) => (
  <FieldPlace field={props} words={props.value}>
    <AriaTextField
      {...outerProps(props)}
      className={styles.field}
      value={props.value ?? ''}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      name={props.name}
      maxLength={props.maxLength}
    >
      <FieldFrame field={props}>
        <AriaTextArea className={styles.box} rows={props.rows ?? 4} lang="pl" />
      </FieldFrame>
    </AriaTextField>
  </FieldPlace>
);
