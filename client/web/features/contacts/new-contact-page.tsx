import { graphql, type FamilyToContactQuery } from '@asysta/client';
import { RecordContactSchema } from '@asysta/schema/contacts/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { apiQuery, execute } from '../../frame/api.js';
import { MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { CannotRecord } from './cannot-record.js';
import { WhatAbout, WhatItWas, When } from './contact-fields.js';

const FamilyToContact = graphql(`
  query FamilyToContact($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        stage
        viewerMayRecordContact
      }
    }
  }
`);

const RecordContactMutation = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      id
    }
  }
`);

type ContactCase = NonNullable<FamilyToContactQuery['family']['currentCase']>;

const blank = (today: string) => ({
  kind: null,
  contactedOn: today,
  startsAt: null,
  durationMinutes: null,
  withWhom: null,
  matter: '',
  agreements: '',
  nextContactOn: null,
});

const NewContactForm = ({ familyId, supportCase }: { familyId: string; supportCase: ContactCase }) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const params = { familyId };
  const state = useMutationForm({
    draftKey: `record-contact:${familyId}`,
    schema: RecordContactSchema,
    known: { supportCaseId: supportCase.id },
    defaultValues: blank(today),
    send: (input) => execute(RecordContactMutation, { input }),
    success: t('contacts:form.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/kontakty', params }),
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('contacts:form.submit')}
      actions={
        <LinkButton to="/rodziny/$familyId" params={params} variant="quiet">
          {t('contacts:form.cancel')}
        </LinkButton>
      }
    >
      <WhatItWas form={state.form} />
      <When form={state.form} />
      <WhatAbout form={state.form} />
      <Callout kind="info" title={t('contacts:form.clockTitle')}>
        {t('contacts:form.clock')}
      </Callout>
    </MutationForm>
  );
};

const Body = ({ familyId, supportCase }: { familyId: string; supportCase: ContactCase | null }) => {
  const t = useText();
  if (!supportCase) return <CannotRecord familyId={familyId} reason={t('contacts:cannot.noCase')} />;
  if (!supportCase.viewerMayRecordContact) return <CannotRecord familyId={familyId} reason={t('contacts:cannot.other')} />;
  return <NewContactForm familyId={familyId} supportCase={supportCase} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/kontakty/nowy');

/** The one-minute record of a call, a closed door or a talk with an institution, made for a phone. */
export const NewContactPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(FamilyToContact, route.useParams())).data;
  const toContacts = (
    <Link key="contacts" to="/rodziny/$familyId/kontakty" params={{ familyId: family.id }}>
      {t('contacts:title')}
    </Link>
  );
  return (
    <>
      <FamilyPageHeader family={family} title={t('contacts:form.title')} below={[toContacts]} intro={t('contacts:form.intro')} />
      <Body familyId={family.id} supportCase={openOf(family.currentCase)} />
    </>
  );
};
