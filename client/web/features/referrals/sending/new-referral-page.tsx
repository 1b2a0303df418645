import { graphql } from '@asysta/client';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button, ButtonGroup, LinkButton } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/feedback/error-summary.js';
import { useText } from '../../../frame/text/use-text.js';
import { apiQuery } from '../../../frame/api.js';
import { QuestionsAtRest, WaysAtRest } from '../../../frame/forms/at-rest.js';
import { DraftNote } from '../../../frame/forms/mutation-form.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import styles from '../referrals.module.css';
import { minimumOf } from './field-choices.js';
import { fieldPreview, useFieldPreview } from './field-preview.js';
import { usePartners, type Partner } from './partner-choice.js';
import { PreviewDialog, type Preview } from './preview-dialog.js';
import { UntilStep, WhatStep, WhoStep, WhyStep } from './steps.js';
import { useReferralForm } from './use-referral-form.js';

const ReferredFamilyDocument = graphql(`
  query ReferredFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
    }
  }
`);

/** The last look: opens when nothing is to be mended, with exactly what would be copied; only its button sends. */
const usePreview = (state: ReturnType<typeof useReferralForm>, familyId: string, partners: readonly Partner[]) => {
  const { form } = state;
  const queryClient = useQueryClient();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [misses, setMisses] = useState({ count: 0, isLast: false });
  const look = async () => {
    setMisses(({ count }) => ({ count, isLast: false }));
    const partner = partners.find(({ id }) => id === form.getValues('partnerInstitutionId'));
    // A restored draft may name an institution that receives nothing any more.
    if (!partner) form.resetField('partnerInstitutionId');
    // What is to be mended is shown by the form's own way of sending, which stops at it.
    if (!(await form.trigger())) return state.submit();
    if (!partner) return;
    const choices = await queryClient.ensureQueryData(fieldPreview(familyId, partner.id)).catch(() => null);
    if (form.getValues('partnerInstitutionId') !== partner.id) return;
    if (!choices) return setMisses(({ count }) => ({ count: count + 1, isLast: true }));
    const chosen = form.getValues('fields') ?? minimumOf(choices);
    form.setValue('fields', chosen);
    if (!(await form.trigger())) return state.submit();
    const { purpose, basis, expiresOn } = form.getValues();
    const fields = choices.filter(({ field }) => chosen.includes(field));
    setPreview({ partnerName: partner.name, purpose, basis, expiresOn, fields });
  };
  return { preview, misses, look, close: () => setPreview(null) };
};

const Ways = ({ familyId, isSending }: { familyId: string; isSending: boolean }) => {
  const t = useText();
  return (
    <ButtonGroup>
      <Button type="submit" variant="primary" isPending={isSending}>
        {t('referrals:new.submit')}
      </Button>
      <WaysAtRest isSending={isSending}>
        <LinkButton to="/rodziny/$familyId/udostepnienia" params={{ familyId }} variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      </WaysAtRest>
    </ButtonGroup>
  );
};

const ReferralForm = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const partners = usePartners();
  const state = useReferralForm(familyId);
  const { form } = state;
  const partnerId = useWatch({ control: form.control, name: 'partnerInstitutionId' });
  const choices = useFieldPreview(familyId, partnerId);
  const { preview, misses, look, close } = usePreview(state, familyId, partners.connected);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <ErrorSummary
        problems={misses.isLast ? [{ message: t('referrals:new.noPreview') }] : state.problems}
        attempt={state.attempt + misses.count}
        trace={state.requestId ? t('shell:failure.request', { requestId: state.requestId }) : undefined}
      />
      <QuestionsAtRest isSending={state.isPending}>
        <WhoStep form={form} partners={partners} />
        <WhyStep form={form} />
        <WhatStep form={form} preview={choices} />
        <UntilStep form={form} />
      </QuestionsAtRest>
      <Ways familyId={familyId} isSending={state.isPending} />
      <DraftNote draft={state.draft} isSending={state.isPending} />
      {preview && (
        <PreviewDialog
          preview={preview}
          onClose={close}
          onConfirm={() => {
            close();
            state.submit();
          }}
        />
      )}
    </form>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/udostepnienia/nowe');

/** Refers a family to an institution: to whom, why, which information exactly, until when; then one last look. */
export const NewReferralPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(ReferredFamilyDocument, { familyId })).data;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('referrals:new.title')}
        below={[
          <Link key="referrals" to="/rodziny/$familyId/udostepnienia" params={{ familyId }}>
            {t('referrals:title')}
          </Link>,
        ]}
        intro={t('referrals:new.intro')}
      />
      <ReferralForm key={familyId} familyId={familyId} />
    </>
  );
};
