import { useWatch, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../../components/button.js';
import { focusField } from '../../../components/feedback/error-summary.js';
import { DateField } from '../../../components/forms/date-field.js';
import { Fieldset } from '../../../components/forms/fieldset.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';

interface Dates extends FieldValues {
  readonly reportsDueOn?: string[] | undefined;
}

/** The dates of any form that has them: React Hook Form's types do not widen, its paths do. */
export const datesOf = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>): UseFormReturn<Dates> =>
  form as unknown as UseFormReturn<Dates>;

/** Days on which the court wants a report, each in a field of its own; there need be none. */
export const ReportDates = ({ form }: { form: UseFormReturn<Dates> }) => {
  const t = useText();
  const dates = useWatch({ control: form.control, name: 'reportsDueOn' }) ?? [];
  const change = (next: string[], focused: number) => {
    form.setValue('reportsDueOn', next, { shouldDirty: true });
    form.clearErrors('reportsDueOn');
    if (next.length > 0) requestAnimationFrame(() => focusField(`reportsDueOn.${focused}`));
  };
  return (
    <Fieldset legend={t('cases:courtOrder.reports')}>
      <p>{t('cases:courtOrder.reportsHint')}</p>
      {dates.map((_, index) => (
        <div key={index}>
          <Bound form={form} name={`reportsDueOn.${index}`}>
            {(field) => <DateField {...field} label={t('cases:courtOrder.report', { number: index + 1 })} />}
          </Bound>
          <Button
            variant="quiet"
            icon="close"
            onPress={() =>
              change(
                dates.filter((_date, place) => place !== index),
                Math.max(index - 1, 0),
              )
            }
          >
            {t('cases:courtOrder.removeReport', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onPress={() => change([...dates, ''], dates.length)}>
          {t('cases:courtOrder.addReport')}
        </Button>
      </div>
    </Fieldset>
  );
};
