import { graphql } from '@asysta/client';
import { REQUEST_DECISIONS } from '@asysta/schema/cases/decision-codes';
import { DecideOnRequestSchema } from '@asysta/schema/cases/decision-inputs';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Card } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';

const DecideOnRequestMutation = graphql(`
  mutation DecideOnRequest($input: DecideOnRequestInput!) {
    decideOnRequest(input: $input) {
      id
      version
    }
  }
`);

const DecisionForm = ({ supportCase, onClose }: { supportCase: AssignmentCase; onClose: () => void }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `decide-on-request:${supportCase.id}`,
    schema: DecideOnRequestSchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    defaultValues: { outcome: null, reason: '' },
    send: (input) => execute(DecideOnRequestMutation, { input }),
    success: t('assignments:other.success'),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('assignments:other.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <p>{t('assignments:other.intro')}</p>
      <Bound form={state.form} name="outcome">
        {(field) => (
          <RadioGroup
            {...field}
            label={t('assignments:other.outcome')}
            options={REQUEST_DECISIONS.map((value) => ({ value, label: t(`assignments:other.${value}`) }))}
          />
        )}
      </Bound>
      <Bound form={state.form} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={t('assignments:other.reason')}
            hint={t('assignments:other.reasonHint')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MutationForm>
  );
};

/** The other two answers to a request that waits: back to the social worker with remarks, or no, with a reason. */
export const OtherDecision = ({ supportCase }: { supportCase: AssignmentCase }) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={t('assignments:other.title')}>
      {isOpen ? (
        <DecisionForm supportCase={supportCase} onClose={() => setIsOpen(false)} />
      ) : (
        <Button onPress={() => setIsOpen(true)}>{t('assignments:other.open')}</Button>
      )}
    </Card>
  );
};
