import { graphql } from '@asysta/client';
import { AnnulCompetentCourtSchema, CorrectCompetentCourtSchema, RecordCompetentCourtSchema } from '@asysta/schema/courts/inputs';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';

const RecordCompetentCourtMutation = graphql(`
  mutation RecordCompetentCourt($input: RecordCompetentCourtInput!) {
    recordCompetentCourt(input: $input) {
      id
    }
  }
`);

const CorrectCompetentCourtMutation = graphql(`
  mutation CorrectCompetentCourt($input: CorrectCompetentCourtInput!) {
    correctCompetentCourt(input: $input) {
      id
      version
    }
  }
`);

const AnnulCompetentCourtMutation = graphql(`
  mutation AnnulCompetentCourt($input: AnnulCompetentCourtInput!) {
    annulCompetentCourt(input: $input) {
      id
      version
    }
  }
`);

const Cancel = ({ onClose }: { onClose: () => void }): ReactNode => {
  const t = useText();
  return (
    <Button variant="quiet" onPress={onClose}>
      {t('common:cancel')}
    </Button>
  );
};

type Written = InferInput<typeof RecordCompetentCourtSchema>;

// Both forms hold these fields; React Hook Form has no type for „a form that has at least …”.
const CourtFields = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const form = props.form as unknown as UseFormReturn<Written>;
  return (
    <>
      <Bound form={form} name="name">
        {(field) => <TextField {...field} label={t('courts:name')} hint={t('courts:nameHint')} maxLength={200} />}
      </Bound>
      <Bound form={form} name="address">
        {(field) => <TextField {...field} label={t('courts:address')} maxLength={300} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="validFrom">
          {(field) => <DateField {...field} label={t('courts:from')} hint={t('courts:fromHint')} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => <DateField {...field} label={t('courts:to')} hint={t('courts:toHint')} isOptional />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="source">
        {(field) => <TextField {...field} label={t('courts:source')} hint={t('courts:sourceHint')} maxLength={300} />}
      </Bound>
    </>
  );
};

/** Records which court is competent from a day on. */
export const RecordCourtForm = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: 'record-competent-court',
    schema: RecordCompetentCourtSchema,
    defaultValues: { name: '', address: '', validFrom: today, validTo: null, source: '' },
    send: (input) => execute(RecordCompetentCourtMutation, { input }),
    success: t('courts:success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('courts:submit')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('courts:formTitle')}>
        <CourtFields form={state.form} />
      </Fieldset>
    </MutationForm>
  );
};

/** A court as it was recorded. */
export interface RecordedCourt {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly source: string;
}

interface OfCourt {
  readonly court: RecordedCourt;
  readonly onClose: () => void;
}

/** Corrects a court, or says until when it was competent, with the reason. */
export const CorrectCourtForm = ({ court, onClose }: OfCourt) => {
  const t = useText();
  const { id, version, name, address, validFrom, validTo, source } = court;
  const state = useMutationForm({
    draftKey: `correct-competent-court:${id}`,
    schema: CorrectCompetentCourtSchema,
    known: { competentCourtId: id },
    version,
    defaultValues: { name, address, validFrom, validTo: validTo ?? null, source, reason: '' },
    send: (input) => execute(CorrectCompetentCourtMutation, { input }),
    success: t('courts:corrected'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('courts:submitCorrection')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('courts:correctTitle')}>
        <CourtFields form={state.form} />
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};

/** Annuls a court; days that are left without one are asked about as everywhere. */
export const AnnulCourtForm = ({ court: { id, version }, onClose }: OfCourt) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `annul-competent-court:${id}`,
    schema: AnnulCompetentCourtSchema,
    known: { competentCourtId: id },
    version,
    values: 'answer',
    defaultValues: { reason: '' },
    send: (input) => execute(AnnulCompetentCourtMutation, { input }),
    success: t('courts:annulled'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('courts:annul')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('courts:annulTitle')}>
        <p>{t('courts:annulHint')}</p>
        <Bound form={state.form} name="reason">
          {(field) => <TextArea {...field} label={t('courts:annulReason')} rows={2} maxLength={500} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
