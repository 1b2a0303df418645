import { graphql } from '@asysta/client';
import { QualifyFamilySchema } from '@asysta/schema/cases/inputs';
import { LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { execute } from '../../../frame/api.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Card } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep } from '../case-step.js';
import { QualificationFields } from '../fields/qualification-fields.js';
import type { StepCase } from '../step-case.js';

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
export const QualificationStep = caseStep({
  action: 'QUALIFY_FAMILY',
  words: 'qualification',
  schema: QualifyFamilySchema,
  blank: ({ today }) => ({ qualifiedOn: today, grounds: '' }),
  send: (input) => execute(SendQualification, { input }),
  before: (step) => <RequestFacts supportCase={step.supportCase} />,
  fields: ({ form }) => <QualificationFields form={form} />,
});
