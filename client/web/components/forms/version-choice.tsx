import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { classNames } from '../class-names.js';
import choiceStyles from './choice.module.css';
import { FieldNotes, fieldId, outerProps } from './field.js';
import styles from './version-choice.module.css';

/** One of the versions of a field. */
export interface OneVersion<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly text: ReactNode;
}

/** One of two versions of a field, each with all its words; neither is preselected. Beside each other from 40 rem on. */
export const VersionChoice = <Value extends string>(props: {
  name: string;
  label: ReactNode;
  /** What stood there before either. */
  before: ReactNode;
  versions: readonly OneVersion<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  errorMessage: string | undefined;
}) => {
  const place = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLSpanElement>(null);
  // The error summary names a field by its label, which here is known in words only once it is drawn.
  useLayoutEffect(() => {
    if (place.current) place.current.dataset['label'] = legend.current?.textContent ?? '';
  });
  return (
    <div ref={place} id={fieldId(props.name)}>
      <RadioGroup
        {...outerProps({ label: '', errorMessage: props.errorMessage })}
        className={choiceStyles.group}
        value={props.value}
        onChange={(key) => {
          const chosen = props.versions.find(({ value }) => value === key);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        <Label className={choiceStyles.legend}>
          <span ref={legend}>{props.label}</span>
        </Label>
        <Text slot="description" className={styles.before}>
          {props.before}
        </Text>
        <FieldNotes field={{ errorMessage: props.errorMessage }} />
        <div className={classNames(choiceStyles.choices, styles.versions)}>
          {props.versions.map(({ value, title, text }) => (
            <Radio key={value} value={value} className={classNames(choiceStyles.choice, styles.version)}>
              {({ isSelected }) => (
                <>
                  <span className={classNames(choiceStyles.mark, choiceStyles.round)} aria-hidden="true">
                    {isSelected && <span className={choiceStyles.dot} />}
                  </span>
                  <strong>{title}</strong>
                  <span className={styles.text}>{text}</span>
                </>
              )}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
};
