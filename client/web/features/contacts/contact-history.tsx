import { graphql } from '@asysta/client';
import { CONTACT_KIND_WORDS, type ContactKind } from '@asysta/schema/contacts/codes';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../components/format.js';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { CorrectedFields, lastOf, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';

const HistoryOfContactDocument = graphql(`
  query HistoryOfContact($contactId: ID!) {
    contact(id: $contactId) {
      id
      corrections {
        id
        ...CorrectedField
      }
    }
  }
`);

/** Who corrected a contact last. */
export const lastChangeOfContact = async (contactId: string) =>
  lastOf((await execute(HistoryOfContactDocument, { contactId })).contact.corrections);

const LABELS = {
  kind: 'contacts:form.kind',
  contactedOn: 'contacts:form.contactedOn',
  startsAt: 'contacts:form.startsAt',
  durationMinutes: 'contacts:form.duration',
  withWhom: 'contacts:form.withWhom',
  matter: 'contacts:form.matter',
  agreements: 'contacts:form.agreements',
  nextContactOn: 'contacts:form.next',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

const useWords = (): WordsOfFields => {
  const t = useText();
  const say = (field: string, value: string): string => {
    if (field === 'contactedOn' || field === 'nextContactOn') return formatDay(value);
    if (field === 'durationMinutes') return t('contacts:minutes', { count: Number(value) });
    return field === 'kind' ? CONTACT_KIND_WORDS[value as ContactKind] : value;
  };
  return { labelOf: (field) => (isField(field) ? t(LABELS[field]) : field), say };
};

/** What was corrected in one contact; asked for when it is opened. */
export const ContactHistory = ({ contactId }: { contactId: string }) => {
  const t = useText();
  const words = useWords();
  const { data, error } = useQuery(apiQuery(HistoryOfContactDocument, { contactId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  return data ? <CorrectedFields lines={data.contact.corrections} words={words} /> : <p role="status">{t('common:loading')}</p>;
};
