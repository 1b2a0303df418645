import { CONTACT_KINDS, CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import { needsPerson, type RecordContactSchema } from '@asysta/schema/contacts/inputs';
import { type FieldValues, useWatch, type UseFormReturn } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { ChipChoice } from '../../components/chips/chips.js';
import { DayChoice } from '../../components/chips/day-choice.js';
import { MinutesChoice } from '../../components/chips/minutes-choice.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';

type Content = Omit<InferInput<typeof RecordContactSchema>, 'supportCaseId'>;

/** A form of a contact, of a new one or of one that is corrected. */
interface Fields<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
}

// Both forms share these fields; React Hook Form has no type for „a form that has at least …”.
const contentOf = <Values extends FieldValues, Output>({ form }: Fields<Values, Output>) =>
  form as unknown as UseFormReturn<Content>;

// Most contacts are calls: shorter than a visit.
const USUAL_MINUTES = [5, 10, 15, 30, 60] as const;

/** What kind of contact it was, and with whom. */
export const WhatItWas = <Values extends FieldValues, Output>(props: Fields<Values, Output>) => {
  const t = useText();
  const form = contentOf(props);
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Fieldset legend={t('contacts:form.what')}>
      <Bound form={form} name="kind">
        {(field) => (
          <ChipChoice
            {...field}
            label={t('contacts:form.kind')}
            options={CONTACT_KINDS.map((value) => ({ value, label: capitalize(CONTACT_KIND_WORDS[value]) }))}
          />
        )}
      </Bound>
      <Bound form={form} name="withWhom">
        {(field) => (
          <TextField
            {...field}
            label={t('contacts:form.withWhom')}
            hint={t('contacts:form.withWhomHint')}
            isOptional={Boolean(kind) && !needsPerson(kind)}
          />
        )}
      </Bound>
    </Fieldset>
  );
};

/** Day, hour and length of the contact. */
export const When = <Values extends FieldValues, Output>(props: Fields<Values, Output>) => {
  const t = useText();
  const form = contentOf(props);
  const { today } = useViewer();
  return (
    <Fieldset legend={t('contacts:form.when')}>
      <Bound form={form} name="contactedOn">
        {(field) => (
          <DayChoice
            {...field}
            label={t('contacts:form.contactedOn')}
            countedFrom={today}
            likely={[
              { label: t('contacts:form.today'), days: 0 },
              { label: t('contacts:form.yesterday'), days: -1 },
            ]}
            otherLabel={t('contacts:form.otherDay')}
            fieldLabel={t('contacts:form.whichDay')}
            latest={0}
          />
        )}
      </Bound>
      <Bound form={form} name="startsAt">
        {(field) => (
          <TextField
            {...field}
            onChange={(text) => field.onChange(text === '' ? null : text)}
            label={t('contacts:form.startsAt')}
            hint={t('contacts:form.startsAtHint')}
            isOptional
            isShort
            maxLength={5}
          />
        )}
      </Bound>
      <Bound form={form} name="durationMinutes">
        {(field) => <MinutesChoice {...field} label={t('contacts:form.duration')} usual={USUAL_MINUTES} isOptional />}
      </Bound>
    </Fieldset>
  );
};

/** What it was about, what was agreed and what comes next. */
export const WhatAbout = <Values extends FieldValues, Output>(props: Fields<Values, Output>) => {
  const t = useText();
  const form = contentOf(props);
  const contactedOn = useWatch({ control: form.control, name: 'contactedOn' });
  return (
    <Fieldset legend={t('contacts:form.about')}>
      <Bound form={form} name="matter">
        {(field) => <TextArea {...field} label={t('contacts:form.matter')} hint={t('contacts:form.matterHint')} rows={3} />}
      </Bound>
      <Bound form={form} name="agreements">
        {(field) => (
          <TextArea
            {...field}
            label={t('contacts:form.agreements')}
            hint={t('contacts:form.agreementsHint')}
            rows={3}
            isOptional
          />
        )}
      </Bound>
      <Bound form={form} name="nextContactOn">
        {(field) => (
          <DayChoice
            {...field}
            value={field.value ?? null}
            label={t('contacts:form.next')}
            noneLabel={t('contacts:form.notYet')}
            countedFrom={contactedOn}
            likely={[
              { label: t('contacts:form.tomorrow'), days: 1 },
              { label: t('contacts:form.inWeek'), days: 7 },
            ]}
            otherLabel={t('contacts:form.pickDay')}
            fieldLabel={t('contacts:form.nextOn')}
            earliest={1}
          />
        )}
      </Bound>
    </Fieldset>
  );
};
