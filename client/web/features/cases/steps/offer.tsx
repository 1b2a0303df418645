import { graphql } from '@asysta/client';
import { PresentOfferSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { caseStep } from '../case-step.js';
import { OfferFields } from '../fields/step-fields.js';

const SendOffer = graphql(`
  mutation SendOffer($input: PresentOfferInput!) {
    presentOffer(input: $input) {
      id
      version
    }
  }
`);

/** Przedstawienie oferty: the family knows what it will be asked to agree to. */
export const OfferStep = caseStep({
  action: 'PRESENT_OFFER',
  words: 'offer',
  schema: PresentOfferSchema,
  blank: () => ({ presentedOn: null, manner: '' }),
  send: (input) => execute(SendOffer, { input }),
  fields: ({ form }) => <OfferFields form={form} />,
});
