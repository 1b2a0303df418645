import { graphql } from '@asysta/client';
import { CorrectMeetingRhythmSchema, EndMeetingRhythmSchema } from '@asysta/schema/rhythms/inputs';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { RhythmFields } from './rhythm-fields.js';

const CorrectMeetingRhythmMutation = graphql(`
  mutation CorrectMeetingRhythm($input: CorrectMeetingRhythmInput!) {
    correctMeetingRhythm(input: $input) {
      id
      version
    }
  }
`);

const EndMeetingRhythmMutation = graphql(`
  mutation EndMeetingRhythm($input: EndMeetingRhythmInput!) {
    endMeetingRhythm(input: $input) {
      id
      version
    }
  }
`);

interface RecordedRhythm {
  readonly id: string;
  readonly version: number;
  readonly days: number;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly justification: string;
}

interface Changing {
  rhythm: RecordedRhythm;
  onClose: () => void;
}

const Cancel = ({ onClose }: Pick<Changing, 'onClose'>): ReactNode => {
  const t = useText();
  return (
    <Button variant="quiet" onPress={onClose}>
      {t('common:cancel')}
    </Button>
  );
};

/** Corrects how often, the days or the reason of a rhythm, and says why. */
export const CorrectRhythmForm = ({ rhythm, onClose }: Changing) => {
  const t = useText();
  const { id, version, days, validFrom, validTo = null, justification } = rhythm;
  const state = useMutationForm({
    draftKey: `correct-meeting-rhythm:${id}`,
    schema: CorrectMeetingRhythmSchema,
    known: { rhythmId: id },
    version,
    defaultValues: { days, validFrom, validTo, justification, reason: '' },
    send: (input) => execute(CorrectMeetingRhythmMutation, { input }),
    success: t('rhythms:correction.success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('rhythms:correction.submit')} actions={<Cancel onClose={onClose} />}>
      <RhythmFields form={state.form} />
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

/** Lets a rhythm end before the day that was agreed, or one that had none: the rule of the centre counts again. */
export const EndRhythmForm = ({ rhythm: { id, version }, onClose }: Changing) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `end-meeting-rhythm:${id}`,
    schema: EndMeetingRhythmSchema,
    known: { rhythmId: id },
    version,
    values: 'answer',
    defaultValues: { validTo: today },
    send: (input) => execute(EndMeetingRhythmMutation, { input }),
    success: t('rhythms:end.success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('rhythms:end.submit')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('rhythms:end.title')}>
        <Bound form={state.form} name="validTo">
          {(field) => <DateField {...field} label={t('rhythms:end.validTo')} hint={t('rhythms:end.hint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
