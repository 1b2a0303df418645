import type { ProposeZaZyciemCorrectionSchema } from '@asysta/schema/cases/amendment-inputs';
import {
  CERTIFICATE_KINDS,
  CERTIFICATE_KIND_WORDS,
  PHYSICIAN_SPECIALTIES,
  PHYSICIAN_SPECIALTY_WORDS,
  ZA_ZYCIEM_END_WORDS,
  ZA_ZYCIEM_ENDS,
  ZA_ZYCIEM_GROUPS,
  ZA_ZYCIEM_GROUP_WORDS,
} from '@asysta/schema/cases/grounds-codes';
import type { FieldValues } from 'react-hook-form';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type AnyForm, formOf } from './form-of.js';

/** The application „Za życiem” and its certificate, to be corrected. */
export const ApplicationFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof ProposeZaZyciemCorrectionSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="targetGroup">
        {(field) => (
          <RadioGroup
            label={t('cases:amendments.targetGroup')}
            options={ZA_ZYCIEM_GROUPS.map((value) => ({ value, label: capitalize(ZA_ZYCIEM_GROUP_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="applicant">
        {(field) => <TextField label={t('cases:amendments.applicant')} maxLength={200} {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="appliedOn">
          {(field) => <DateField label={t('cases:amendments.appliedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="writtenAuthorizationOn">
          {(field) => <DateField label={t('cases:amendments.writtenAuthorizationOn')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="certificateKind">
        {(field) => (
          <RadioGroup
            label={t('cases:amendments.certificateKind')}
            options={CERTIFICATE_KINDS.map((value) => ({ value, label: capitalize(CERTIFICATE_KIND_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="documentName">
        {(field) => <TextField label={t('cases:amendments.documentName')} maxLength={200} isOptional {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="certificateIssuedOn">
          {(field) => <DateField label={t('cases:amendments.certificateIssuedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="physicianSpecialty">
          {(field) => (
            <Select
              label={t('cases:amendments.physicianSpecialty')}
              options={PHYSICIAN_SPECIALTIES.map((value) => ({ value, label: capitalize(PHYSICIAN_SPECIALTY_WORDS[value]) }))}
              isOptional
              {...field}
            />
          )}
        </Bound>
      </FieldRow>
    </>
  );
};

/** How an application „Za życiem” ended, to be corrected where it did. */
export const EndOfApplicationFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof ProposeZaZyciemCorrectionSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="endedOn">
        {(field) => <DateField label={t('cases:amendments.endedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="endReason">
        {(field) => (
          <RadioGroup
            label={t('cases:amendments.endReason')}
            options={ZA_ZYCIEM_ENDS.map((value) => ({ value, label: capitalize(ZA_ZYCIEM_END_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="endNote">
        {(field) => <TextArea label={t('cases:amendments.endNote')} rows={3} maxLength={2000} isOptional {...field} />}
      </Bound>
    </>
  );
};
