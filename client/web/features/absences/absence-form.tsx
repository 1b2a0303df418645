import { graphql } from '@asysta/client';
import { ABSENCE_KIND_WORDS, ABSENCE_KINDS, type AbsenceKind } from '@asysta/schema/absences/codes';
import { CorrectAbsenceSchema, RecordAbsenceSchema } from '@asysta/schema/absences/inputs';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.js';
import { capitalize } from '../../components/format.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

const RecordAbsenceMutation = graphql(`
  mutation RecordAbsence($input: RecordAbsenceInput!) {
    recordAbsence(input: $input) {
      id
    }
  }
`);

const CorrectAbsenceMutation = graphql(`
  mutation CorrectAbsence($input: CorrectAbsenceInput!) {
    correctAbsence(input: $input) {
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

const useKinds = () => ABSENCE_KINDS.map((value) => ({ value, label: capitalize(ABSENCE_KIND_WORDS[value]) }));

/** Records on which days somebody is not at work. */
export const RecordAbsenceForm = ({ staffMemberId, onClose }: { staffMemberId: string; onClose: () => void }) => {
  const t = useText();
  const kinds = useKinds();
  const state = useMutationForm({
    draftKey: `record-absence:${staffMemberId}`,
    schema: RecordAbsenceSchema,
    known: { staffMemberId },
    defaultValues: { kind: null, validFrom: null, validTo: null },
    send: (input) => execute(RecordAbsenceMutation, { input }),
    success: t('absences:success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('absences:submit')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('absences:formTitle')}>
        <Bound form={state.form} name="kind">
          {(field) => <Select {...field} label={t('absences:kind')} hint={t('absences:kindHint')} options={kinds} />}
        </Bound>
        <Bound form={state.form} name="validFrom">
          {(field) => <DateField {...field} label={t('absences:from')} />}
        </Bound>
        <Bound form={state.form} name="validTo">
          {(field) => <DateField {...field} label={t('absences:to')} hint={t('absences:toHint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};

interface RecordedAbsence {
  readonly id: string;
  readonly version: number;
  readonly kind: AbsenceKind;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Shortens, prolongs or corrects an absence, with the reason. */
export const CorrectAbsenceForm = ({ absence, onClose }: { absence: RecordedAbsence; onClose: () => void }) => {
  const t = useText();
  const kinds = useKinds();
  const { id, version, kind, validFrom, validTo } = absence;
  const state = useMutationForm({
    draftKey: `correct-absence:${id}`,
    schema: CorrectAbsenceSchema,
    known: { absenceId: id },
    version,
    defaultValues: { kind, validFrom, validTo, reason: '' },
    send: (input) => execute(CorrectAbsenceMutation, { input }),
    success: t('absences:corrected'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('absences:submitCorrection')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('absences:correctTitle')}>
        <Bound form={state.form} name="kind">
          {(field) => <Select {...field} label={t('absences:kind')} options={kinds} />}
        </Bound>
        <Bound form={state.form} name="validFrom">
          {(field) => <DateField {...field} label={t('absences:from')} />}
        </Bound>
        <Bound form={state.form} name="validTo">
          {(field) => <DateField {...field} label={t('absences:to')} hint={t('absences:toHint')} />}
        </Bound>
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
