import { graphql } from '@asysta/client';
import { PresentOfferSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendOffer = graphql(`
  mutation SendOffer($input: PresentOfferInput!) {
    presentOffer(input: $input) {
      id
      version
    }
  }
`);

/** Przedstawienie oferty: the family knows what it will be asked to agree to. */
export const OfferStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'PRESENT_OFFER',
    schema: PresentOfferSchema,
    defaultValues: { presentedOn: null, manner: '' },
    send: (input) => execute(SendOffer, { input }),
    success: t('cases:offer.done'),
  });
  return (
    <StepFrame
      step={step}
      action="PRESENT_OFFER"
      state={state}
      title={t('cases:offer.title')}
      intro={t('cases:offer.intro')}
      why={t('cases:offer.why')}
      submitLabel={t('cases:offer.submit')}
    >
      <Bound form={state.form} name="presentedOn">
        {(field) => <DateField label={t('cases:offer.presentedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="manner">
        {(field) => <TextArea label={t('cases:offer.manner')} hint={t('cases:offer.mannerHint')} maxLength={1000} {...field} />}
      </Bound>
    </StepFrame>
  );
};
