import type { RecordMeetingRhythmSchema } from '@asysta/schema/rhythms/inputs';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { NumberField } from '../../components/forms/number-field.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

type Content = Omit<InferInput<typeof RecordMeetingRhythmSchema>, 'supportCaseId'>;

/** A form of a rhythm, of a new one or of one that is corrected. */
interface Fields<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
}

/** How often the family is met, between which days, and why. */
export const RhythmFields = <Values extends FieldValues, Output>(props: Fields<Values, Output>) => {
  const t = useText();
  // Both forms share these fields; React Hook Form has no type for „a form that has at least …”.
  const form = props.form as unknown as UseFormReturn<Content>;
  return (
    <Fieldset legend={t('rhythms:form.how')}>
      <Bound form={form} name="days">
        {(field) => (
          <NumberField {...field} label={t('rhythms:form.days')} hint={t('rhythms:form.daysHint')} minValue={1} maxValue={366} />
        )}
      </Bound>
      <Bound form={form} name="validFrom">
        {(field) => <DateField {...field} label={t('rhythms:form.validFrom')} />}
      </Bound>
      <Bound form={form} name="validTo">
        {(field) => <DateField {...field} label={t('rhythms:form.validTo')} hint={t('rhythms:form.validToHint')} isOptional />}
      </Bound>
      <Bound form={form} name="justification">
        {(field) => (
          <TextArea
            {...field}
            label={t('rhythms:form.justification')}
            hint={t('rhythms:form.justificationHint')}
            maxLength={500}
            rows={2}
          />
        )}
      </Bound>
    </Fieldset>
  );
};
