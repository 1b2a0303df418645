import type { CorrectQualificationSchema } from '@asysta/schema/cases/step-inputs';
import type { FieldValues } from 'react-hook-form';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, formOf } from './form-of.js';

/** Of which day a qualification is, and on what it rests; the same is asked when it is corrected. */
export const QualificationFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof CorrectQualificationSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="qualifiedOn">
        {(field) => <DateField label={t('cases:qualification.qualifiedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="grounds">
        {(field) => (
          <TextArea
            label={t('cases:qualification.grounds')}
            hint={t('cases:qualification.groundsHint')}
            rows={5}
            maxLength={4000}
            {...field}
          />
        )}
      </Bound>
    </>
  );
};
