import { DISCLOSURE_BASES, DISCLOSURE_BASIS_WORDS } from '@asysta/schema/referrals/codes';
import { Callout } from '../../../components/feedback/callout.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { Fieldset } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { messageOf } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { ExpiryChoice } from './expiry-choice.js';
import { FieldChoices, minimumOf } from './field-choices.js';
import type { useFieldPreview } from './field-preview.js';
import { OutsidePartners, PartnerChoice, type usePartners } from './partner-choice.js';
import type { ReferralForm } from './use-referral-form.js';

/** Komu: another institution needs another minimum, so the choice of information begins anew. */
export const WhoStep = ({ form, partners }: { form: ReferralForm; partners: ReturnType<typeof usePartners> }) => {
  const t = useText();
  return (
    <Fieldset legend={t('referrals:new.step.who')}>
      {partners.connected.length === 0 ? (
        <EmptyState icon="arrowOut" title={t('referrals:new.noPartners.title')}>
          {t('referrals:new.noPartners.text')}
        </EmptyState>
      ) : (
        <Bound form={form} name="partnerInstitutionId">
          {(field) => (
            <PartnerChoice
              {...field}
              partners={partners.connected}
              onChange={(id) => {
                field.onChange(id);
                form.setValue('fields', null);
              }}
            />
          )}
        </Bound>
      )}
      <OutsidePartners partners={partners.outside} />
    </Fieldset>
  );
};

/** Po co i na jakiej podstawie. */
export const WhyStep = ({ form }: { form: ReferralForm }) => {
  const t = useText();
  return (
    <Fieldset legend={t('referrals:new.step.why')}>
      <Bound form={form} name="purpose">
        {(field) => <TextArea {...field} label={t('referrals:new.purpose')} hint={t('referrals:new.purposeHint')} rows={3} />}
      </Bound>
      <Bound form={form} name="basis">
        {(field) => (
          <RadioGroup
            {...field}
            label={t('referrals:new.basis')}
            why={t('referrals:new.basisWhy')}
            options={DISCLOSURE_BASES.map((value) => ({
              value,
              label: capitalize(DISCLOSURE_BASIS_WORDS[value]),
              note: t(`referrals:basis.${value}`),
            }))}
          />
        )}
      </Bound>
    </Fieldset>
  );
};

/** Co: one by one, with the values. */
export const WhatStep = ({ form, preview }: { form: ReferralForm; preview: ReturnType<typeof useFieldPreview> }) => {
  const t = useText();
  const { data: choices, error, isLoading } = preview;
  return (
    <Fieldset legend={t('referrals:new.step.what')}>
      {!choices && !isLoading && !error && <p>{t('referrals:new.fieldsFirst')}</p>}
      {isLoading && <Skeleton lines={6} lineRem={2.75} />}
      {error && <Callout kind="danger">{messageOf(error)}</Callout>}
      {choices && (
        <Bound form={form} name="fields">
          {(field) => (
            <FieldChoices
              {...field}
              value={field.value ?? minimumOf(choices)}
              choices={choices}
              label={t('referrals:new.fields')}
              hint={t('referrals:new.fieldsHint')}
              why={t('referrals:new.fieldsWhy')}
            />
          )}
        </Bound>
      )}
    </Fieldset>
  );
};

/** Do kiedy. */
export const UntilStep = ({ form }: { form: ReferralForm }) => {
  const t = useText();
  return (
    <Fieldset legend={t('referrals:new.step.until')}>
      <Bound form={form} name="expiresOn">
        {(field) => <ExpiryChoice {...field} />}
      </Bound>
    </Fieldset>
  );
};
