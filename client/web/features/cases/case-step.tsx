import type { CaseAction } from '@asysta/schema/cases/codes';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import type { Envelope, ValuesOf } from '../../frame/forms/envelope.js';
import { useMutationForm, type BlankValues } from '../../frame/forms/use-mutation-form.js';
import type { Text } from '../../frame/text/i18n.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import type { StepProps } from './step-case.js';
import { BackToFamily, StepHeader } from './step-frame.js';
import type { cases } from './texts.js';

interface OfCase {
  readonly supportCaseId: string;
}

type Schemas = GenericSchema<FieldValues & OfCase, unknown>;
type Nothing = Record<never, never>;
type StepCopy = Record<'title' | 'intro' | 'why' | 'submit' | 'done', string>;
type StepWords = {
  [Name in keyof typeof cases]: (typeof cases)[Name] extends StepCopy ? Name : never;
}[keyof typeof cases];

/** The form of a step in work, for parts of it that stand on their own. */
export type StepForm<Schema extends Schemas, Known = Nothing> = UseFormReturn<
  ValuesOf<Schema, Known & OfCase>,
  unknown,
  InferOutput<Schema>
>;

/** A step of a case, declared: what is asked, how it is sent, and where its copy stands. */
interface CaseStep<Schema extends Schemas, Props extends StepProps, Known> {
  readonly action: CaseAction;
  /** `cases:<words>.title`, `.intro`, `.why`, `.submit`, `.done`. */
  readonly words: StepWords;
  readonly schema: Schema;
  /** Part of the answer beside the case that the page knows and nobody is asked for. */
  readonly known?: (step: Props) => Known;
  readonly blank: (viewer: { today: string }, step: Props) => BlankValues<Schema, Known & OfCase>;
  readonly send: (input: InferOutput<Schema> & Envelope<number>) => Promise<unknown>;
  /** What the person should read before answering. */
  readonly before?: (step: Props) => ReactNode;
  /** Beside the button: another answer to the same question. */
  readonly otherWay?: (step: Props) => ReactNode;
  readonly fields: (asked: { form: StepForm<Schema, Known>; t: Text; step: Props }) => ReactNode;
}

/** Its draft belongs to the case, and when it worked the person is back on the family's card. */
const useStepForm = <Schema extends Schemas, Props extends StepProps, Known extends Partial<InferInput<Schema>>>(
  declared: CaseStep<Schema, Props, Known>,
  step: Props,
) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const { family, supportCase } = step;
  return useMutationForm({
    draftKey: `${declared.action}:${supportCase.id}`,
    schema: declared.schema,
    known: {
      ...declared.known?.(step),
      supportCaseId: supportCase.id,
    } as Known & OfCase,
    version: supportCase.version,
    values: 'answer',
    defaultValues: declared.blank({ today }, step),
    send: declared.send,
    success: t(`cases:${declared.words}.done`),
    onDone: () =>
      void navigate({
        to: '/rodziny/$familyId',
        params: { familyId: family.id },
      }),
  });
};

/**
 * The page of a declared step: what it is, why it is asked, the questions. A step that is not open yet may still be written;
 * the server says what is missing and the draft stays.
 */
export const caseStep = <
  Schema extends Schemas,
  Props extends StepProps = StepProps,
  Known extends Partial<InferInput<Schema>> = Nothing,
>(
  declared: CaseStep<Schema, Props, Known>,
): ComponentType<Props> => {
  const { action, words } = declared;
  const Step = (step: Props) => {
    const t = useText();
    const state = useStepForm(declared, step);
    const isEarly = !step.supportCase.viewerMay.includes(action);
    return (
      <>
        <StepHeader step={step} title={t(`cases:${words}.title`)} intro={t(`cases:${words}.intro`)} />
        <Stack>
          <WhyNote>{t(`cases:${words}.why`)}</WhyNote>
          {isEarly && <Callout title={t('cases:early')}>{t('cases:earlyText')}</Callout>}
          {declared.before?.(step)}
          <MutationForm
            state={state}
            submitLabel={t(`cases:${words}.submit`)}
            actions={
              <>
                {declared.otherWay?.(step)}
                <BackToFamily familyId={step.family.id} />
              </>
            }
          >
            {declared.fields({ form: state.form, t, step })}
          </MutationForm>
        </Stack>
      </>
    );
  };
  return Step;
};
