import { graphql } from '@asysta/client';
import { ProposeCourtDecisionCorrectionSchema } from '@asysta/schema/cases/amendment-inputs';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextField } from '../../../components/forms/text-field.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { datesOf, ReportDates } from '../fields/report-dates.js';
import type { AmendedCase } from './amended-case.js';
import { ProposalFrame, type Proposing, useProposal } from './proposal-frame.js';

const ProposeCourtDecisionMutation = graphql(`
  mutation ProposeCourtDecisionCorrection($input: ProposeCourtDecisionCorrectionInput!) {
    proposeCourtDecisionCorrection(input: $input) {
      id
      version
    }
  }
`);

type Decision = AmendedCase['courtOrders'][number]['decisions'][number];

/** What the court decided later of its order, to be corrected: a lifting has a day and a signature, a prolonging its new end and reports, too. */
export const ProposeDecision = ({ decision, ...proposing }: Proposing & { decision: Decision }) => {
  const t = useText();
  const { id, kind, decidedOn, signature, validTo, reportsDueOn } = decision;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeCourtDecisionCorrectionSchema,
    known: { courtDecisionId: id },
    defaultValues: { decidedOn, signature, validTo: validTo ?? null, reportsDueOn: [...reportsDueOn], reason: '' },
    send: (input) => execute(ProposeCourtDecisionMutation, { input }),
  });
  const prolongs = kind === 'PROLONGED';
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <FieldRow>
        <Bound form={state.form} name="decidedOn">
          {(field) => <DateField label={t(prolongs ? 'cases:prolonging.decidedOn' : 'cases:lifting.liftedOn')} {...field} />}
        </Bound>
        {prolongs && (
          <Bound form={state.form} name="validTo">
            {(field) => <DateField label={t('cases:amendments.prolongedTo')} {...field} />}
          </Bound>
        )}
      </FieldRow>
      <Bound form={state.form} name="signature">
        {(field) => <TextField label={t('cases:courtOrder.signature')} maxLength={80} {...field} />}
      </Bound>
      {prolongs && <ReportDates form={datesOf(state.form)} />}
    </ProposalFrame>
  );
};
