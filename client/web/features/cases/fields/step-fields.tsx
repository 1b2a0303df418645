import { PROBLEMS, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import type {
  CorrectDiagnosisSchema,
  CorrectOfferSchema,
  CorrectRefusalSchema,
  CorrectRequestSchema,
} from '@asysta/schema/cases/step-inputs';
import { useWatch, type FieldValues } from 'react-hook-form';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, formOf } from './form-of.js';
import { type NamedAlready, OwnProblemsField } from './own-problems-field.js';

/** What a diagnosis says; the same is asked when it is corrected. */
export const DiagnosisFields = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  named?: readonly NamedAlready[];
}) => {
  const t = useText();
  const form = formOf<typeof CorrectDiagnosisSchema, Values, Output>(props.form);
  const [day, problems, own] = useWatch({ control: form.control, name: ['madeOn', 'problems', 'ownProblemIds'] });
  const count = (problems?.length ?? 0) + (own?.length ?? 0);
  return (
    <>
      <Bound form={form} name="madeOn">
        {(field) => <DateField label={t('cases:diagnosis.madeOn')} {...field} />}
      </Bound>
      <Bound form={form} name="problems">
        {(field) => (
          <CheckboxGroup
            label={t('cases:diagnosis.problems')}
            hint={t('cases:diagnosis.problemsHint')}
            options={PROBLEMS.map((value) => ({ value, label: capitalize(PROBLEM_WORDS[value]) }))}
            {...field}
            value={field.value?.filter((problem) => problem !== null) ?? []}
          />
        )}
      </Bound>
      <Bound form={form} name="ownProblemIds">
        {(field) => <OwnProblemsField field={field} day={day} named={props.named} />}
      </Bound>
      <p role="status">{count > 0 && t('cases:diagnosis.chosen', { count })}</p>
      <Bound form={form} name="description">
        {(field) => (
          <TextArea
            label={t('cases:diagnosis.description')}
            hint={t('cases:diagnosis.descriptionHint')}
            rows={6}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
    </>
  );
};

/** When and how the offer was presented. */
export const OfferFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof CorrectOfferSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="presentedOn">
        {(field) => <DateField label={t('cases:offer.presentedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="manner">
        {(field) => <TextArea label={t('cases:offer.manner')} hint={t('cases:offer.mannerHint')} maxLength={1000} {...field} />}
      </Bound>
    </>
  );
};

/** When, how and why the family refused. */
export const RefusalFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof CorrectRefusalSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="refusedOn">
        {(field) => <DateField label={t('cases:refusal.refusedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="circumstances">
        {(field) => (
          <TextArea
            label={t('cases:refusal.circumstances')}
            hint={t('cases:refusal.circumstancesHint')}
            maxLength={2000}
            {...field}
          />
        )}
      </Bound>
    </>
  );
};

/** Of which day the request is, and why. */
export const RequestFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof CorrectRequestSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="requestedOn">
        {(field) => <DateField label={t('cases:request.requestedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="justification">
        {(field) => (
          <TextArea
            label={t('cases:request.justification')}
            hint={t('cases:request.justificationHint')}
            rows={6}
            maxLength={4000}
            {...field}
          />
        )}
      </Bound>
    </>
  );
};
