import { graphql } from '@asysta/client';
import type { PauseCause } from '@asysta/schema/pauses/codes';
import { CorrectVisitPauseSchema, EndVisitPauseSchema } from '@asysta/schema/pauses/inputs';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
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
import { ownWordsOf, PauseFields } from './pause-fields.js';

const CorrectVisitPauseMutation = graphql(`
  mutation CorrectVisitPause($input: CorrectVisitPauseInput!) {
    correctVisitPause(input: $input) {
      id
      version
    }
  }
`);

const EndVisitPauseMutation = graphql(`
  mutation EndVisitPause($input: EndVisitPauseInput!) {
    endVisitPause(input: $input) {
      id
      version
    }
  }
`);

interface RecordedPause {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly cause: PauseCause;
  readonly otherCause?: string | null | undefined;
  readonly remarks?: string | null | undefined;
}

interface Changing {
  pause: RecordedPause;
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

/** Corrects the days, the reason or the remarks of a pause, and says why. */
export const CorrectPauseForm = ({ pause, onClose }: Changing) => {
  const t = useText();
  const { id, version, validFrom, validTo, cause, otherCause = null, remarks = null } = pause;
  const state = useMutationForm({
    draftKey: `correct-visit-pause:${id}`,
    schema: CorrectVisitPauseSchema,
    known: { pauseId: id },
    version,
    defaultValues: { validFrom, validTo, cause, otherCause, remarks, reason: '' },
    send: (input) => execute(CorrectVisitPauseMutation, { input: { ...input, otherCause: ownWordsOf(input) } }),
    success: t('pauses:correction.success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('pauses:correction.submit')} actions={<Cancel onClose={onClose} />}>
      <PauseFields form={state.form} />
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

/** Lets a pause end before the day that was agreed: the family came back. */
export const EndPauseForm = ({ pause: { id, version, validFrom }, onClose }: Changing) => {
  const t = useText();
  const { today } = useViewer();
  const yesterday = addDays(today as LocalDate, -1);
  const state = useMutationForm({
    draftKey: `end-visit-pause:${id}`,
    schema: EndVisitPauseSchema,
    known: { pauseId: id },
    version,
    values: 'answer',
    // Who came back today was away until yesterday.
    defaultValues: { validTo: validFrom > yesterday ? validFrom : yesterday },
    send: (input) => execute(EndVisitPauseMutation, { input }),
    success: t('pauses:end.success'),
    onDone: onClose,
  });
  return (
    <MutationForm state={state} submitLabel={t('pauses:end.submit')} actions={<Cancel onClose={onClose} />}>
      <Fieldset legend={t('pauses:end.title')}>
        <Bound form={state.form} name="validTo">
          {(field) => <DateField {...field} label={t('pauses:end.validTo')} hint={t('pauses:end.hint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
