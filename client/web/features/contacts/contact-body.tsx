import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './contacts.module.css';

const ContactBodyFields = graphql(`
  fragment ContactBody on Contact {
    id
    startsAt
    durationMinutes
    withWhom
    matter
    agreements
    nextContactOn
  }
`);

/** What was written of one contact. */
export const ContactBody = ({ item }: { item: FragmentType<typeof ContactBodyFields> }) => {
  const t = useText();
  const contact = readFragment(ContactBodyFields, item);
  const facts = [
    contact.startsAt && t('contacts:at', { time: contact.startsAt }),
    contact.durationMinutes && t('contacts:minutes', { count: contact.durationMinutes }),
    contact.withWhom && t('contacts:withWhom', { name: contact.withWhom }),
  ].filter(Boolean);
  return (
    <div className={styles.facts}>
      {facts.length > 0 && <p className={styles.soft}>{facts.join(' · ')}</p>}
      <p className={styles.text}>{contact.matter}</p>
      {contact.agreements && (
        <p className={styles.text}>
          <strong>{t('contacts:agreements')}:</strong> {contact.agreements}
        </p>
      )}
      {contact.nextContactOn && <p>{t('contacts:next', { date: formatDay(contact.nextContactOn) })}</p>}
    </div>
  );
};
