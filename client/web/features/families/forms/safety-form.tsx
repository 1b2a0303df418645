import { graphql } from '@asysta/client';
import { EndSafetyNoteSchema, RecordSafetyNoteSchema } from '@asysta/schema/safety/inputs';
import { LinkButton } from '../../../components/button.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextField } from '../../../components/forms/text-field.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { type CardFamily, useCardFamily } from '../card/family-card.js';
import { CorrectedFamilyMark } from '../card/history.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const RecordSafetyNote = graphql(`
  mutation RecordSafetyNote($input: RecordSafetyNoteInput!) {
    recordSafetyNote(input: $input) {
      id
      version
    }
  }
`);

const EndSafetyNote = graphql(`
  mutation EndSafetyNote($input: EndSafetyNoteInput!) {
    endSafetyNote(input: $input) {
      id
      version
    }
  }
`);

/** One note that holds, and the way to end it. */
const PresentNote = ({ familyId, note }: { familyId: string; note: CardFamily['safetyNotes'][number] }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `end-safety-note:${note.id}`,
    schema: EndSafetyNoteSchema,
    known: { safetyNoteId: note.id },
    version: note.version,
    defaultValues: { endReason: '' },
    send: (input) => execute(EndSafetyNote, { input }),
    success: t('families:safety.endDone'),
    onDone: () => undefined,
  });
  return (
    <Card
      title={note.text}
      level={3}
      action={
        <LinkButton
          to="/rodziny/$familyId/bezpieczenstwo/$noteId/popraw"
          params={{ familyId, noteId: note.id }}
          variant="quiet"
          aria-label={t('families:safety.correctNamed', { text: note.text })}
        >
          {t('families:persons.correct')}
        </LinkButton>
      }
    >
      <CorrectedFamilyMark isCorrected={note.corrected} familyId={familyId} memberId={note.id} title={note.text} />
      <MutationForm state={state} submitLabel={t('families:safety.end')}>
        <Bound form={state.form} name="endReason">
          {(field) => <TextField label={t('families:safety.ended')} {...field} />}
        </Bound>
      </MutationForm>
    </Card>
  );
};

/** Uwaga o bezpieczeństwie: what a worker must know before they knock, and what no longer holds. */
export const SafetyNotePage = () => {
  const t = useText();
  const family = useFamilyOfForm();
  const { safetyNotes } = useCardFamily(family.id);
  const place = { family, tab: 'przeglad' } as const;
  const state = useMutationForm({
    draftKey: `safety-note:${family.id}`,
    schema: RecordSafetyNoteSchema,
    known: { familyId: family.id },
    defaultValues: { text: '', checkOn: null },
    send: (input) => execute(RecordSafetyNote, { input }),
    success: t('families:safety.done'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:safety.title')} why={t('families:safety.why')}>
      <MutationForm state={state} submitLabel={t('families:safety.submit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="text">
          {(field) => <TextField label={t('families:safety.text')} hint={t('families:safety.textHint')} {...field} />}
        </Bound>
        <Bound form={state.form} name="checkOn">
          {(field) => <DateField label={t('families:safety.checkOn')} isOptional {...field} />}
        </Bound>
      </MutationForm>
      <Stack>
        <h2>{t('families:safety.present')}</h2>
        {safetyNotes.length === 0 && <p>{t('families:safety.none')}</p>}
        {safetyNotes.map((note) => (
          <PresentNote key={note.id} familyId={family.id} note={note} />
        ))}
      </Stack>
    </FormPage>
  );
};
