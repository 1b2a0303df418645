import type { ProposeClosingCorrectionSchema } from '@asysta/schema/cases/amendment-inputs';
import type { FieldValues } from 'react-hook-form';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, formOf } from './form-of.js';

/** Under an order reports are owed, so the end of a case comes with the court's word; `hint` says of which order. */
export const CourtWordFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output>; hint: string }) => {
  const t = useText();
  const form = formOf<typeof ProposeClosingCorrectionSchema, Values, Output>(props.form);
  return (
    <Fieldset legend={t('cases:closing.court')}>
      <p>{props.hint}</p>
      <FieldRow>
        <Bound form={form} name="courtWordOn">
          {(field) => <DateField label={t('cases:closing.courtWordOn')} isOptional {...field} />}
        </Bound>
        <Bound form={form} name="courtWordSignature">
          {(field) => <TextField label={t('cases:closing.courtWordSignature')} maxLength={80} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="courtTold">
        {(field) => <TextArea label={t('cases:closing.courtTold')} maxLength={1000} isOptional {...field} />}
      </Bound>
    </Fieldset>
  );
};
