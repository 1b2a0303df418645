import { PROBLEMS, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import type { CorrectInterviewSchema } from '@asysta/schema/cases/step-inputs';
import { useWatch, type FieldValues } from 'react-hook-form';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, type FormOf, formOf } from './form-of.js';
import { type NamedAlready, OwnProblemsField } from './own-problems-field.js';
import { type FamilyThen, personsThen } from './persons-then.js';

const answerOf = (necessary: boolean | null): 'YES' | 'NO' | null => {
  if (necessary === null) return null;
  return necessary ? 'YES' : 'NO';
};

type InterviewForm = FormOf<typeof CorrectInterviewSchema>;

/** With whom it was held, and when. */
const WhenAndWithWhom = ({ form, family }: { form: InterviewForm; family: FamilyThen }) => {
  const t = useText();
  const day = useWatch({ control: form.control, name: 'conductedOn' });
  const persons = personsThen(family, day);
  return (
    <>
      <Bound form={form} name="conductedOn">
        {(field) => <DateField label={t('cases:interview.conductedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="familyMemberIds">
        {(field) => (
          <CheckboxGroup
            {...field}
            value={field.value?.filter((id) => id !== null) ?? []}
            label={t('cases:interview.persons')}
            options={persons.map(({ id, givenName, surname }) => ({
              value: id,
              label: `${givenName} ${surname}`,
            }))}
            isOptional
          />
        )}
      </Bound>
    </>
  );
};

/** What an interview found, of which family and with whom; the same is asked when it is corrected. */
export const InterviewFields = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  family: FamilyThen;
  named?: readonly NamedAlready[];
}) => {
  const t = useText();
  const form = formOf<typeof CorrectInterviewSchema, Values, Output>(props.form);
  const day = useWatch({ control: form.control, name: 'conductedOn' });
  return (
    <>
      <WhenAndWithWhom form={form} family={props.family} />
      <Bound form={form} name="findings">
        {(field) => (
          <TextArea
            label={t('cases:interview.findings')}
            hint={t('cases:interview.findingsHint')}
            rows={8}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="problems">
        {(field) => (
          <CheckboxGroup
            {...field}
            value={field.value?.filter((problem) => problem !== null) ?? []}
            label={t('cases:interview.problems')}
            options={PROBLEMS.map((value) => ({ value, label: capitalize(PROBLEM_WORDS[value]) }))}
            isOptional
          />
        )}
      </Bound>
      <Bound form={form} name="ownProblemIds">
        {(field) => <OwnProblemsField field={field} day={day} named={props.named} />}
      </Bound>
      <Bound form={form} name="assistantNecessary">
        {(field) => (
          <RadioGroup
            label={t('cases:interview.assistantNecessary')}
            why={t('cases:interview.necessaryWhy')}
            options={[
              { value: 'YES', label: t('cases:interview.yes') },
              { value: 'NO', label: t('cases:interview.no') },
            ]}
            {...field}
            value={answerOf(field.value)}
            onChange={(answer) => field.onChange(answer === 'YES')}
          />
        )}
      </Bound>
      <Bound form={form} name="necessityReason">
        {(field) => <TextArea label={t('cases:interview.necessityReason')} maxLength={2000} {...field} />}
      </Bound>
    </>
  );
};
