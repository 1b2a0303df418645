import { graphql, type ContactToCorrectQuery } from '@asysta/client';
import { CorrectContactSchema } from '@asysta/schema/contacts/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { lastChangeOfContact } from './contact-history.js';
import { CannotRecord } from './cannot-record.js';
import { WhatAbout, WhatItWas, When } from './contact-fields.js';

const ContactToCorrectDocument = graphql(`
  query ContactToCorrect($familyId: ID!, $contactId: ID!) {
    family(id: $familyId) {
      id
      surname
    }
    contact(id: $contactId) {
      id
      version
      kind
      contactedOn
      startsAt
      durationMinutes
      withWhom
      matter
      agreements
      nextContactOn
      viewerMayCorrect
    }
  }
`);

const CorrectContactMutation = graphql(`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      id
      version
    }
  }
`);

const CorrectionForm = ({ familyId, contact }: { familyId: string; contact: ContactToCorrectQuery['contact'] }) => {
  const t = useText();
  const navigate = useNavigate();
  const params = { familyId };
  const { id, version, viewerMayCorrect: _may, ...written } = contact;
  const state = useMutationForm({
    draftKey: `correct-contact:${id}`,
    schema: CorrectContactSchema,
    known: { contactId: id },
    version,
    lastChange: () => lastChangeOfContact(id),
    defaultValues: {
      ...written,
      startsAt: written.startsAt ?? null,
      durationMinutes: written.durationMinutes ?? null,
      withWhom: written.withWhom ?? null,
      agreements: written.agreements ?? null,
      nextContactOn: written.nextContactOn ?? null,
      reason: '',
    },
    send: (input) => execute(CorrectContactMutation, { input }),
    success: t('contacts:correction.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/kontakty', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('contacts:correction.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId/kontakty" params={params} variant="quiet">
          {t('contacts:form.cancel')}
        </LinkButton>
      }
    >
      <WhatItWas form={state.form} />
      <When form={state.form} />
      <WhatAbout form={state.form} />
      <Bound form={state.form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/kontakty/$contactId/poprawka');

/** Correction of a contact. */
export const CorrectContactPage = () => {
  const t = useText();
  const { family, contact } = useSuspenseQuery(apiQuery(ContactToCorrectDocument, route.useParams())).data;
  const toContacts = (
    <Link key="contacts" to="/rodziny/$familyId/kontakty" params={{ familyId: family.id }}>
      {t('contacts:title')}
    </Link>
  );
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('contacts:correction.title')}
        below={[toContacts]}
        intro={t('contacts:correction.intro')}
      />
      {contact.viewerMayCorrect ? (
        <CorrectionForm key={contact.id} familyId={family.id} contact={contact} />
      ) : (
        <CannotRecord familyId={family.id} reason={t('contacts:cannot.correct')} />
      )}
    </>
  );
};
