import { graphql } from '@asysta/client';
import { RecordMeetingRhythmSchema } from '@asysta/schema/rhythms/inputs';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Card } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { RhythmFields } from './rhythm-fields.js';

const RecordMeetingRhythmMutation = graphql(`
  mutation RecordMeetingRhythm($input: RecordMeetingRhythmInput!) {
    recordMeetingRhythm(input: $input) {
      id
    }
  }
`);

interface Recording {
  supportCaseId: string;
  /** The day of the last meeting, at which it was agreed, or today. */
  since: string;
  onClose: () => void;
}

/** A new rhythm of the family, from the last meeting on unless another day is given. */
export const RecordRhythmForm = ({ supportCaseId, since, onClose }: Recording) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `record-meeting-rhythm:${supportCaseId}`,
    schema: RecordMeetingRhythmSchema,
    known: { supportCaseId },
    defaultValues: { days: null, validFrom: since, validTo: null, justification: '' },
    send: (input) => execute(RecordMeetingRhythmMutation, { input }),
    success: t('rhythms:form.success'),
    onDone: onClose,
  });
  return (
    <Card title={t('rhythms:record')}>
      <MutationForm
        state={state}
        submitLabel={t('rhythms:form.submit')}
        actions={
          <Button variant="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
        }
      >
        <RhythmFields form={state.form} />
        <Callout kind="info" title={t('rhythms:form.clockTitle')}>
          {t('rhythms:form.clock')}
        </Callout>
      </MutationForm>
    </Card>
  );
};
