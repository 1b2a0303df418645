import type { CorrectCourtNotificationSchema } from '@asysta/schema/cases/step-inputs';
import { useWatch, type FieldValues } from 'react-hook-form';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextField } from '../../../components/forms/text-field.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, formOf } from './form-of.js';

/** What was decided about the court; informing it is offered only where it may be, and nothing else where it must be. */
export const DecisionField = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  mayNotify: boolean;
  mustNotify: boolean;
}) => {
  const t = useText();
  const { mustNotify } = props;
  const mayNotify = props.mayNotify || mustNotify;
  const form = formOf<typeof CorrectCourtNotificationSchema, Values, Output>(props.form);
  return (
    <Bound form={form} name="decision">
      {(field) => (
        <RadioGroup
          label={t('cases:notification.decision')}
          options={[
            {
              value: 'NOTIFY',
              label: t('cases:notification.notify'),
              note: t(mayNotify ? 'cases:notification.notifyNote' : 'cases:notification.notifyImpossible'),
              isDisabled: !mayNotify,
            },
            {
              value: 'DO_NOT_NOTIFY',
              label: t('cases:notification.doNotNotify'),
              note: t(mustNotify ? 'cases:notification.silenceImpossible' : 'cases:notification.doNotNotifyNote'),
              isDisabled: mustNotify,
            },
          ]}
          {...field}
        />
      )}
    </Bound>
  );
};

/** Which court, and the letter to it, where it is informed. */
export const CourtFields = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  /** What is said of the court that is proposed, where one is. */
  courtHint?: string | undefined;
}) => {
  const t = useText();
  const form = formOf<typeof CorrectCourtNotificationSchema, Values, Output>(props.form);
  const chosen = useWatch({ control: form.control, name: 'decision' });
  if (chosen !== 'NOTIFY') return null;
  return (
    <FieldRow>
      <Bound form={form} name="courtName">
        {(field) => (
          <TextField
            label={t('cases:notification.courtName')}
            hint={props.courtHint ?? t('cases:notification.courtNameHint')}
            maxLength={200}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="letterOn">
        {(field) => (
          <DateField label={t('cases:notification.letterOn')} hint={t('cases:notification.letterHint')} isOptional {...field} />
        )}
      </Bound>
    </FieldRow>
  );
};
