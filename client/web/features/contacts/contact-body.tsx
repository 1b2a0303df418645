import { graphql, readFragment, type ContactBodyFragment, type FragmentType } from '@asysta/client';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../components/format.js';
import { AnnulledNote } from '../../frame/records/annul-button.js';
import { CorrectedMark } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';
import { AnnulContact } from './annul-contact.js';
import { ContactHistory } from './contact-history.js';
import styles from './contacts.module.css';

const ContactBodyFields = graphql(`
  fragment ContactBody on Contact {
    id
    version
    contactedOn
    startsAt
    durationMinutes
    withWhom
    matter
    agreements
    nextContactOn
    corrected
    viewerMayCorrect
    viewerMayAnnul
    annulledAt
    annulmentReason
    annulledBy {
      displayName
    }
  }
`);

const Ways = ({ familyId, contact }: { familyId: string; contact: ContactBodyFragment }) => {
  const t = useText();
  const date = formatDay(contact.contactedOn);
  if (!contact.viewerMayCorrect && !contact.viewerMayAnnul && !contact.corrected) return null;
  return (
    <div className={styles.ways} data-print="hide">
      {contact.viewerMayCorrect && (
        <Link
          to="/rodziny/$familyId/kontakty/$contactId/poprawka"
          params={{ familyId, contactId: contact.id }}
          aria-label={t('contacts:correction.openOne', { date })}
        >
          {t('contacts:correction.open')}
        </Link>
      )}
      <CorrectedMark isCorrected={contact.corrected} of={t('contacts:correction.of', { date })}>
        <ContactHistory contactId={contact.id} />
      </CorrectedMark>
      {contact.viewerMayAnnul && <AnnulContact contact={contact} />}
    </div>
  );
};

/** What was written of one contact, with its history and the ways to correct and to annul it for whoever may. */
export const ContactBody = ({ familyId, item }: { familyId: string; item: FragmentType<typeof ContactBodyFields> }) => {
  const t = useText();
  const contact = readFragment(ContactBodyFields, item);
  const facts = [
    contact.startsAt && t('contacts:at', { time: contact.startsAt }),
    contact.durationMinutes && t('contacts:minutes', { count: contact.durationMinutes }),
    contact.withWhom && t('contacts:withWhom', { name: contact.withWhom }),
  ].filter(Boolean);
  return (
    <div className={styles.facts}>
      <AnnulledNote item={contact} />
      {facts.length > 0 && <p className={styles.soft}>{facts.join(' · ')}</p>}
      <p className={styles.text}>{contact.matter}</p>
      {contact.agreements && (
        <p className={styles.text}>
          <strong>{t('contacts:agreements')}:</strong> {contact.agreements}
        </p>
      )}
      {contact.nextContactOn && <p>{t('contacts:next', { date: formatDay(contact.nextContactOn) })}</p>}
      <Ways familyId={familyId} contact={contact} />
    </div>
  );
};
