import { graphql } from '@asysta/client';
import { UndoFamilyLinkSchema, UndoPersonLinkSchema } from '@asysta/schema/families/link-inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TextField } from '../../components/forms/text-field.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import type { ValuesOf } from '../../frame/forms/envelope.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { type MutationFormState, useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useText } from '../../frame/text/use-text.js';
import { BackToCard, useBackToCard } from './link-form.js';
import { linksQuery, type SaidLink } from './links.js';

const UndoFamilyLink = graphql(`
  mutation UndoFamilyLink($input: UndoFamilyLinkInput!) {
    undoFamilyLink(input: $input) {
      id
      version
    }
  }
`);

const UndoPersonLink = graphql(`
  mutation UndoPersonLink($input: UndoPersonLinkInput!) {
    undoPersonLink(input: $input) {
      id
      version
    }
  }
`);

type Why = ValuesOf<typeof UndoFamilyLinkSchema, { familyLinkId: string }>;

const WhyUndone = <Output,>({ state, familyId }: { state: MutationFormState<Why, Output>; familyId: string }) => {
  const t = useText();
  return (
    <MutationForm state={state} submitLabel={t('links:undo.submit')} actions={<BackToCard familyId={familyId} />}>
      <Bound form={state.form} name="undoReason">
        {(field) => <TextField label={t('links:undo.reason')} {...field} />}
      </Bound>
    </MutationForm>
  );
};

interface OfLink {
  readonly link: SaidLink;
  readonly familyId: string;
}

const useShared = ({ link, familyId }: OfLink) => {
  const t = useText();
  return {
    draftKey: `undo-link:${link.id}`,
    version: link.version,
    values: 'answer',
    defaultValues: { undoReason: '' },
    success: t('links:undo.done'),
    onDone: useBackToCard(familyId),
  } as const;
};

const OfFamily = ({ link, familyId }: OfLink) => {
  const state = useMutationForm({
    ...useShared({ link, familyId }),
    schema: UndoFamilyLinkSchema,
    known: { familyLinkId: link.id },
    send: (input) => execute(UndoFamilyLink, { input }),
  });
  return <WhyUndone state={state} familyId={familyId} />;
};

const OfPerson = ({ link, familyId }: OfLink) => {
  const state = useMutationForm({
    ...useShared({ link, familyId }),
    schema: UndoPersonLinkSchema,
    known: { personLinkId: link.id },
    send: (input) => execute(UndoPersonLink, { input }),
  });
  return <WhyUndone state={state} familyId={familyId} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/polaczenia/$linkId/cofnij');

/** Cofnij połączenie: both records stand apart again, and the link stays in the history. */
export const UndoLinkPage = () => {
  const t = useText();
  const { familyId, linkId } = route.useParams();
  const { family, links } = useSuspenseQuery(linksQuery(familyId)).data;
  const link = links.find(({ id }) => id === linkId);
  if (!link) return <NotFoundPage />;
  const Form = link.of === 'family' ? OfFamily : OfPerson;
  return (
    <>
      <FamilyPageHeader family={family} title={t('links:undo.title')} />
      <Stack>
        <WhyNote>{t('links:undo.why')}</WhyNote>
        <Form link={link} familyId={familyId} />
      </Stack>
    </>
  );
};
