import { graphql } from '@asysta/client';
import { CorrectSafetyNoteSchema } from '@asysta/schema/safety/inputs';
import { useParams } from '@tanstack/react-router';
import { DateField } from '../../../components/forms/date-field.js';
import { TextField } from '../../../components/forms/text-field.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { type CardFamily, useCardFamily } from '../card/family-card.js';
import { lastChangeOfFamily } from '../card/history.js';
import { type FamilyOfForm, useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const CorrectSafetyNote = graphql(`
  mutation CorrectSafetyNote($input: CorrectSafetyNoteInput!) {
    correctSafetyNote(input: $input) {
      id
      version
    }
  }
`);

const CorrectSafetyForm = ({ family, note }: { family: FamilyOfForm; note: CardFamily['safetyNotes'][number] }) => {
  const t = useText();
  const place = { family, tab: 'przeglad' } as const;
  const state = useMutationForm({
    draftKey: `correct-safety-note:${note.id}`,
    schema: CorrectSafetyNoteSchema,
    known: { safetyNoteId: note.id },
    version: note.version,
    lastChange: () => lastChangeOfFamily(family.id, note.id),
    defaultValues: { text: note.text, checkOn: note.checkOn ?? null, reason: '' },
    send: (input) => execute(CorrectSafetyNote, { input }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:safety.correction')}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="text">
          {(field) => <TextField label={t('families:safety.text')} hint={t('families:safety.textHint')} {...field} />}
        </Bound>
        <Bound form={state.form} name="checkOn">
          {(field) => <DateField label={t('families:safety.checkOn')} isOptional {...field} />}
        </Bound>
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Corrects a note about safety that holds. */
export const CorrectSafetyPage = () => {
  const family = useFamilyOfForm();
  const noteId = useParams({ strict: false, select: ({ noteId: id = '' }) => id });
  const note = useCardFamily(family.id).safetyNotes.find(({ id }) => id === noteId);
  return note ? <CorrectSafetyForm key={note.id} family={family} note={note} /> : <NotFoundPage />;
};
