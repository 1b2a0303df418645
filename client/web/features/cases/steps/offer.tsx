import { graphql } from '@asysta/client';
import { PresentOfferSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { caseStep } from '../case-step.js';

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
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="presentedOn">
        {(field) => <DateField label={t('cases:offer.presentedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="manner">
        {(field) => <TextArea label={t('cases:offer.manner')} hint={t('cases:offer.mannerHint')} maxLength={1000} {...field} />}
      </Bound>
    </>
  ),
});
