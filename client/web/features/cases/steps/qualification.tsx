import { graphql } from '@asysta/client';
import { QualifyFamilySchema } from '@asysta/schema/cases/inputs';
import { LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { useViewer } from '../../../app/viewer.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { StepCase, StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendQualification = graphql(`
  mutation SendQualification($input: QualifyFamilyInput!) {
    qualifyFamily(input: $input) {
      id
      version
    }
  }
`);

const RequestFacts = ({ supportCase: { request, currentBasis } }: { supportCase: StepCase }) => {
  const t = useText();
  if (!request) return null;
  return (
    <Card title={t('cases:qualification.request')}>
      <DescriptionList
        facts={[
          { term: t('cases:qualification.requestedBy'), value: request.requestedBy.displayName },
          { term: t('cases:qualification.requestedOn'), value: formatDay(request.requestedOn) },
          { term: t('cases:qualification.justification'), value: request.justification },
          {
            term: t('cases:qualification.basis'),
            value: capitalize(currentBasis ? LEGAL_BASIS_KIND_WORDS[currentBasis.kind] : t('cases:qualification.noBasis')),
          },
        ]}
      />
    </Card>
  );
};

/** Kwalifikacja: the director's decision; its day starts the local clock to the first visit, where the centre has one. */
export const QualificationStep = (step: StepProps) => {
  const t = useText();
  const { today } = useViewer();
  const state = useStepForm(step, {
    action: 'QUALIFY_FAMILY',
    schema: QualifyFamilySchema,
    defaultValues: { qualifiedOn: today, grounds: '' },
    send: (input) => execute(SendQualification, { input }),
    success: t('cases:qualification.done'),
  });
  return (
    <StepFrame
      step={step}
      action="QUALIFY_FAMILY"
      state={state}
      title={t('cases:qualification.title')}
      intro={t('cases:qualification.intro')}
      why={t('cases:qualification.why')}
      submitLabel={t('cases:qualification.submit')}
      before={<RequestFacts supportCase={step.supportCase} />}
    >
      <Bound form={state.form} name="qualifiedOn">
        {(field) => <DateField label={t('cases:qualification.qualifiedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="grounds">
        {(field) => (
          <TextArea
            label={t('cases:qualification.grounds')}
            hint={t('cases:qualification.groundsHint')}
            rows={5}
            maxLength={4000}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
