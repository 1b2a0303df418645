import { graphql } from '@asysta/client';
import { AMENDMENT_DECISIONS } from '@asysta/schema/cases/amendment-codes';
import { DecideOnAmendmentSchema } from '@asysta/schema/cases/amendment-inputs';
import { useWatch } from 'react-hook-form';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import type { Amendment } from './amended-case.js';

const DecideOnAmendmentMutation = graphql(`
  mutation DecideOnAmendment($input: DecideOnAmendmentInput!) {
    decideOnAmendment(input: $input) {
      id
      version
    }
  }
`);

const WORDS = { CORRECTION: 'cases:amendments', ANNULMENT: 'cases:amendments.annulment' } as const;

/** The second person's yes or no to what waits; a no says why. */
export const AmendmentDecision = ({ amendment, version }: { amendment: Amendment; version: number }) => {
  const t = useText();
  const words = WORDS[amendment.kind];
  const state = useMutationForm({
    draftKey: `decide-on-amendment:${amendment.id}`,
    schema: DecideOnAmendmentSchema,
    known: { amendmentId: amendment.id },
    version,
    values: 'answer',
    defaultValues: { decision: null, remarks: '' },
    send: (input) => execute(DecideOnAmendmentMutation, { input }),
    success: t(`${words}.decided`),
  });
  const decision = useWatch({ control: state.form.control, name: 'decision' });
  return (
    <MutationForm state={state} submitLabel={t('cases:amendments.decide')}>
      <Bound form={state.form} name="decision">
        {(field) => (
          <RadioGroup
            {...field}
            label={t(`${words}.decision`)}
            hint={t(`${words}.decisionHint`)}
            options={AMENDMENT_DECISIONS.map((value) => ({ value, label: t(`${words}.answer.${value}`) }))}
          />
        )}
      </Bound>
      {decision === 'REFUSED' && (
        <Bound form={state.form} name="remarks">
          {(field) => (
            <TextArea
              {...field}
              label={t('cases:amendments.remarks')}
              hint={t(`${words}.remarksHint`)}
              rows={3}
              maxLength={1000}
            />
          )}
        </Bound>
      )}
    </MutationForm>
  );
};
