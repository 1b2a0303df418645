import type {
  ProposeClosingCorrectionSchema,
  ProposeConsentCorrectionSchema,
  ProposeCourtOrderCorrectionSchema,
  ProposeMinorParentCorrectionSchema,
} from '@asysta/schema/cases/amendment-inputs';
import { CLOSURE_REASONS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { CLOSED_INSTITUTIONS, CLOSED_INSTITUTION_WORDS } from '@asysta/schema/cases/grounds-codes';
import { CONSENT_FORMS, CONSENT_FORM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { useWatch, type FieldValues } from 'react-hook-form';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import { nameOf } from '../records/records-of.js';
import { type AnyForm, formOf } from './form-of.js';
import { type FamilyThen, signingThen } from './persons-then.js';

/** In which form the family agreed, and who did: its persons, or in words. The day is asked before. */
export const ConsentFields = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  family: FamilyThen;
}) => {
  const t = useText();
  const form = formOf<typeof ProposeConsentCorrectionSchema, Values, Output>(props.form);
  const day = useWatch({ control: form.control, name: 'signedOn' });
  const { today } = useViewer();
  const persons = signingThen(props.family, day, today);
  return (
    <>
      <Bound form={form} name="form">
        {(field) => (
          <RadioGroup
            label={t('cases:consent.form')}
            options={CONSENT_FORMS.map((value) => ({ value, label: capitalize(CONSENT_FORM_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="signatoryIds">
        {(field) => (
          <CheckboxGroup
            {...field}
            value={field.value?.filter((id) => id !== null) ?? []}
            label={t('cases:consent.persons')}
            hint={t('cases:consent.personsHint')}
            options={persons.map((person) => ({ value: person.id, label: nameOf(person) }))}
            isOptional
          />
        )}
      </Bound>
      <Bound form={form} name="signatories">
        {(field) => (
          <TextField
            label={t('cases:consent.signatories')}
            hint={t('cases:consent.signatoriesHint')}
            maxLength={500}
            isOptional
            {...field}
          />
        )}
      </Bound>
    </>
  );
};

/** The order as the court wrote it. */
export const CourtOrderFields = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  /** What is said of the court that is proposed, where one is. */
  courtHint?: string | undefined;
}) => {
  const t = useText();
  const form = formOf<typeof ProposeCourtOrderCorrectionSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="court">
        {(field) => <TextField label={t('cases:courtOrder.court')} hint={props.courtHint} maxLength={200} {...field} />}
      </Bound>
      <Bound form={form} name="signature">
        {(field) => (
          <TextField
            label={t('cases:courtOrder.signature')}
            hint={t('cases:courtOrder.signatureHint')}
            maxLength={80}
            {...field}
          />
        )}
      </Bound>
      <FieldRow>
        <Bound form={form} name="issuedOn">
          {(field) => <DateField label={t('cases:courtOrder.issuedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => (
            <DateField label={t('cases:courtOrder.validTo')} hint={t('cases:courtOrder.validToHint')} isOptional {...field} />
          )}
        </Bound>
      </FieldRow>
      <Bound form={form} name="content">
        {(field) => <TextArea label={t('cases:courtOrder.content')} rows={6} maxLength={4000} {...field} />}
      </Bound>
      <Bound form={form} name="control">
        {(field) => (
          <TextArea
            label={t('cases:courtOrder.control')}
            hint={t('cases:courtOrder.controlHint')}
            maxLength={2000}
            isOptional
            {...field}
          />
        )}
      </Bound>
    </>
  );
};

/** Which institution a minor parent leaves, and when. */
export const MinorParentFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof ProposeMinorParentCorrectionSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="institution">
        {(field) => (
          <RadioGroup
            label={t('cases:minorParent.institution')}
            options={CLOSED_INSTITUTIONS.map((value) => ({ value, label: capitalize(CLOSED_INSTITUTION_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="leavesOn">
        {(field) => <DateField label={t('cases:minorParent.leavesOn')} hint={t('cases:minorParent.leavesHint')} {...field} />}
      </Bound>
    </>
  );
};

/** The last day of a case and why it ended, to be corrected. */
export const ClosingFields = <Values extends FieldValues, Output>(props: { form: AnyForm<Values, Output> }) => {
  const t = useText();
  const form = formOf<typeof ProposeClosingCorrectionSchema, Values, Output>(props.form);
  return (
    <>
      <Bound form={form} name="closedOn">
        {(field) => <DateField label={t('cases:closing.closedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="closureReason">
        {(field) => (
          <RadioGroup
            label={t('cases:closing.reason')}
            options={CLOSURE_REASONS.map((value) => ({ value, label: capitalize(CLOSURE_REASON_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
    </>
  );
};
