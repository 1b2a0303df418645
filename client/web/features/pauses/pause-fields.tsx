import { PAUSE_CAUSES, PAUSE_CAUSE_WORDS } from '@asysta/schema/pauses/codes';
import type { RecordVisitPauseSchema } from '@asysta/schema/pauses/inputs';
import { type FieldValues, useWatch, type UseFormReturn } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { ChipChoice } from '../../components/chips/chips.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

type Content = Omit<InferInput<typeof RecordVisitPauseSchema>, 'supportCaseId'>;

/** A form of a pause, of a new one or of one that is corrected. */
interface Fields<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
}

/** Own words go with a reason that is told by them: what stood in their field is not kept beside another. */
export const ownWordsOf = ({ cause, otherCause }: Pick<Content, 'cause' | 'otherCause'>) =>
  cause === 'OTHER' ? (otherCause ?? null) : null;

/** From when to when nobody visits the family, and why. */
export const PauseFields = <Values extends FieldValues, Output>(props: Fields<Values, Output>) => {
  const t = useText();
  // Both forms share these fields; React Hook Form has no type for „a form that has at least …”.
  const form = props.form as unknown as UseFormReturn<Content>;
  const reason = useWatch({ control: form.control, name: 'cause' });
  return (
    <>
      <Fieldset legend={t('pauses:form.when')}>
        <Bound form={form} name="validFrom">
          {(field) => <DateField {...field} label={t('pauses:form.validFrom')} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => <DateField {...field} label={t('pauses:form.validTo')} />}
        </Bound>
      </Fieldset>
      <Fieldset legend={t('pauses:form.why')}>
        <Bound form={form} name="cause">
          {(field) => (
            <ChipChoice
              {...field}
              label={t('pauses:form.reason')}
              options={PAUSE_CAUSES.map((value) => ({ value, label: capitalize(PAUSE_CAUSE_WORDS[value]) }))}
            />
          )}
        </Bound>
        {reason === 'OTHER' && (
          <Bound form={form} name="otherCause">
            {(field) => (
              <TextField {...field} label={t('pauses:form.otherCause')} hint={t('pauses:form.otherCauseHint')} maxLength={300} />
            )}
          </Bound>
        )}
        <Bound form={form} name="remarks">
          {(field) => (
            <TextArea
              {...field}
              label={t('pauses:form.remarks')}
              hint={t('pauses:form.remarksHint')}
              maxLength={1000}
              isOptional
            />
          )}
        </Bound>
      </Fieldset>
    </>
  );
};
