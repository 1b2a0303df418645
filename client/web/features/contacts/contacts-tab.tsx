import { graphql } from '@asysta/client';
import { CONTACT_KIND_WORDS, CONTACT_KINDS } from '@asysta/schema/contacts/codes';
import { RecordContactSchema } from '@asysta/schema/contacts/inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { paragraphs } from '../../components/data/paragraphs.js';
import { Timeline } from '../../components/data/timeline.js';
import { capitalize } from '../../components/format.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Card, Columns } from '../../components/layout/card.js';
import { apiQuery, execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';

const ContactsOfFamily = graphql(`
  query ContactsOfFamily($familyId: ID!) {
    contacts(familyId: $familyId, page: { first: 100 }) {
      nodes {
        id
        kind
        contactedOn
        note
        author {
          id
          displayName
        }
      }
    }
  }
`);

const RecordContactWithFamily = graphql(`
  mutation RecordContactWithFamily($input: RecordContactInput!) {
    recordContact(input: $input) {
      id
    }
  }
`);

const KINDS = CONTACT_KINDS.map((kind) => ({ value: kind, label: capitalize(CONTACT_KIND_WORDS[kind]) }));

const Recording = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `record-contact:${familyId}`,
    schema: RecordContactSchema,
    known: { familyId },
    defaultValues: { kind: null, contactedOn: today, note: '' },
    send: (input) => execute(RecordContactWithFamily, { input }),
    success: t('contacts:form.done'),
  });
  return (
    <Card title={t('contacts:form.title')}>
      <MutationForm state={state} submitLabel={t('contacts:form.submit')}>
        <FieldRow>
          <Bound form={state.form} name="kind">
            {(field) => <Select label={t('contacts:form.kind')} options={KINDS} {...field} />}
          </Bound>
          <Bound form={state.form} name="contactedOn">
            {(field) => <DateField label={t('contacts:form.contactedOn')} {...field} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="note">
          {(field) => <TextArea label={t('contacts:form.note')} rows={3} {...field} />}
        </Bound>
      </MutationForm>
    </Card>
  );
};

/** Kontakty: what was said with the family between its visits, and the form for the next one. */
export const ContactsTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const mayRecord = useMay('contact:record');
  const { nodes } = useSuspenseQuery(apiQuery(ContactsOfFamily, { familyId })).data.contacts;
  const events = nodes.map(({ id, kind, contactedOn, note, author }) => ({
    id,
    happenedOn: contactedOn,
    title: capitalize(CONTACT_KIND_WORDS[kind]),
    by: author.displayName,
    body: paragraphs(note),
  }));
  return (
    <Columns>
      <Card title={t('contacts:title')}>
        <p>{t(events.length === 0 ? 'contacts:empty' : 'contacts:intro')}</p>
        <Timeline label={t('contacts:title')} events={events} />
      </Card>
      {mayRecord && <Recording familyId={familyId} />}
    </Columns>
  );
};
