import {
  INTAKE_CHANNEL_WORDS,
  INTAKE_CHANNELS,
  INTAKE_SOURCE_WORDS,
  INTAKE_SOURCES,
  type IntakeChannel,
  type IntakeSource,
  type Urgency,
} from '@asysta/schema/intakes/codes';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Bound } from '../../frame/forms/mutation-form.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';

/** What is typed of an intake beside whose family it is about. */
interface Told {
  receivedOn: string;
  source: IntakeSource | null;
  channel: IntakeChannel | null;
  urgency: Urgency | null;
  reporterName: string;
  reporterContact: string;
  content: string;
}

type ToldForm = UseFormReturn<Told>;

/** The form as these fields need it, whatever else it asks. */
export const toldOf = (form: unknown): ToldForm => form as ToldForm;

const UrgencyField = ({ form }: { form: ToldForm }) => {
  const t = useText();
  return (
    <Bound form={form} name="urgency">
      {(field) => (
        <RadioGroup
          label={t('intakes:form.urgency')}
          options={[
            { value: 'ORDINARY', label: t('intakes:form.urgencyOrdinary'), note: t('intakes:form.urgencyOrdinaryNote') },
            { value: 'URGENT', label: t('intakes:form.urgencyUrgent'), note: t('intakes:form.urgencyUrgentNote') },
          ]}
          {...field}
        />
      )}
    </Bound>
  );
};

/** What happened: who told it, how, when, how urgent it is and what was told. */
export const WhatHappened = ({ form }: { form: ToldForm }) => {
  const t = useText();
  const source = useWatch({ control: form.control, name: 'source' });
  return (
    <Fieldset legend={t('intakes:form.about')}>
      <FieldRow>
        <Bound form={form} name="source">
          {(field) => (
            <Select
              label={t('intakes:form.source')}
              options={INTAKE_SOURCES.map((value) => ({ value, label: capitalize(INTAKE_SOURCE_WORDS[value]) }))}
              {...field}
              onChange={(choice) => {
                field.onChange(choice);
                // The field of a name goes with a source that gave none, and what stood in it goes along.
                if (choice === 'ANONYMOUS') form.setValue('reporterName', '');
              }}
            />
          )}
        </Bound>
        <Bound form={form} name="channel">
          {(field) => (
            <Select
              label={t('intakes:form.channel')}
              options={INTAKE_CHANNELS.map((value) => ({ value, label: capitalize(INTAKE_CHANNEL_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
      </FieldRow>
      {source !== 'ANONYMOUS' && (
        <FieldRow>
          <Bound form={form} name="reporterName">
            {(field) => (
              <TextField label={t('intakes:form.reporterName')} hint={t('intakes:form.reporterNameHint')} isOptional {...field} />
            )}
          </Bound>
          <Bound form={form} name="reporterContact">
            {(field) => <TextField label={t('intakes:form.reporterContact')} isOptional {...field} />}
          </Bound>
        </FieldRow>
      )}
      <Bound form={form} name="receivedOn">
        {(field) => <DateField label={t('intakes:form.receivedOn')} {...field} />}
      </Bound>
      <UrgencyField form={form} />
      <Bound form={form} name="content">
        {(field) => (
          <TextArea label={t('intakes:form.content')} hint={t('intakes:form.contentHint')} rows={6} maxLength={4000} {...field} />
        )}
      </Bound>
    </Fieldset>
  );
};
