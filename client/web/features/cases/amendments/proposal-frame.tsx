import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import { Callout } from '../../../components/feedback/callout.js';
import { LinkButton } from '../../../components/button.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import type { MutationFormState } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay } from '../../../frame/viewer.js';
import { AMENDED_PATHS, type AmendedCase, type AmendedFamily } from './amended-case.js';

/** What every form of a proposal is given. */
export interface Proposing {
  readonly family: AmendedFamily;
  readonly supportCase: AmendedCase;
  readonly what: AmendedRecord;
  readonly recordId: string;
}

/** Where a proposal leads: back to what was recorded, where it waits; its words, and the version it is a change of. */
export const useProposal = ({ family, supportCase, what, recordId }: Proposing) => {
  const t = useText();
  const navigate = useNavigate();
  const mayConfirm = useMay('correction:confirm');
  return {
    draftKey: `amend:${what}:${recordId}`,
    version: supportCase.version,
    success: t(mayConfirm ? 'cases:amendments.ofDecider.success' : 'cases:amendments.success'),
    onDone: () =>
      void navigate({
        to: '/rodziny/$familyId/sprawa/$step/zapisane',
        params: { familyId: family.id, step: AMENDED_PATHS[what] },
      }),
  };
};

/** The form of a proposal: the questions of the record, why, and the way back. */
export const ProposalFrame = <Values extends FieldValues & { reason: string }, Output>({
  state,
  proposing: { family, what },
  children,
}: {
  state: MutationFormState<Values, Output>;
  proposing: Proposing;
  children: ReactNode;
}) => {
  const t = useText();
  const mayConfirm = useMay('correction:confirm');
  const form = state.form as unknown as UseFormReturn<{ reason: string }>;
  return (
    <MutationForm
      state={state}
      submitLabel={t(mayConfirm ? 'cases:amendments.ofDecider.submit' : 'cases:amendments.submit')}
      actions={
        <LinkButton
          to="/rodziny/$familyId/sprawa/$step/zapisane"
          params={{ familyId: family.id, step: AMENDED_PATHS[what] }}
          variant="quiet"
        >
          {t('cases:records.back')}
        </LinkButton>
      }
    >
      {mayConfirm && <Callout>{t('cases:amendments.ofDecider.about')}</Callout>}
      {children}
      <Bound form={form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};
