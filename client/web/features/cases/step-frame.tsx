import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { CaseAction } from '@asysta/schema/cases/codes';
import { MutationForm } from '../../app/mutation-form.js';
import type { MutationFormState } from '../../app/use-mutation-form.js';
import { LinkButton } from '../../components/button.js';
import { Callout, LegalBasisNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { useText } from '../../text/use-text.js';
import type { StepProps } from './step-case.js';

/** Head of a step: what it is, of which family and case. */
export const StepHeader = ({ step, title, intro }: { step: StepProps; title: string; intro?: string | undefined }) => {
  const t = useText();
  const { family, supportCase } = step;
  return (
    <PageHeader
      title={title}
      intro={intro}
      breadcrumbs={[
        <Link key="families" to="/rodziny">
          {t('cases:families')}
        </Link>,
        <Link key="family" to="/rodziny/$familyId" params={{ familyId: family.id }}>
          {t('cases:ofFamily', { surname: family.surname, number: supportCase.number })}
        </Link>,
      ]}
    />
  );
};

/** The way back to the family's card. */
export const BackToFamily = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId" params={{ familyId }} variant="quiet">
      {t('cases:backToFamily')}
    </LinkButton>
  );
};

/** Properties of a form of a step. */
export interface StepFrameProps<Values extends FieldValues, Output> {
  step: StepProps;
  action: CaseAction;
  state: MutationFormState<Values, Output>;
  title: string;
  intro: string;
  why: string;
  submitLabel: string;
  /** What the person should read before answering. */
  before?: ReactNode;
  /** Beside the button: another answer to the same question. */
  otherWay?: ReactNode;
  children: ReactNode;
}

/**
 * One page for one step: what it is, why it is asked, the questions. A step that is not open yet may still be written; the
 * server says what is missing and the draft stays.
 */
export const StepFrame = <Values extends FieldValues, Output>(props: StepFrameProps<Values, Output>) => {
  const t = useText();
  const { step, state } = props;
  const isEarly = !step.supportCase.viewerMay.includes(props.action);
  return (
    <>
      <StepHeader step={step} title={props.title} intro={props.intro} />
      <Stack>
        <LegalBasisNote>{props.why}</LegalBasisNote>
        {isEarly && <Callout title={t('cases:early')}>{t('cases:earlyText')}</Callout>}
        {props.before}
        <MutationForm
          state={state}
          submitLabel={props.submitLabel}
          actions={
            <>
              {props.otherWay}
              <BackToFamily familyId={step.family.id} />
            </>
          }
        >
          {props.children}
        </MutationForm>
      </Stack>
    </>
  );
};
