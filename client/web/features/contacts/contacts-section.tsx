import { CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { contactsInShortQuery } from './contacts-in-short.js';

/** On the card of a family: the last contact, and the ways to the rest and to a new one. */
export const ContactsSection = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { currentCase } = useSuspenseQuery(contactsInShortQuery(familyId)).data.family;
  if (!currentCase) return null;
  const last = currentCase.contacts.find(({ annulledAt }) => !annulledAt);
  const params = { familyId };
  return (
    <Card title={t('contacts:title')}>
      <p>{t('contacts:section.text')}</p>
      <p>
        {t('contacts:section.last')}:{' '}
        {last ? `${formatDay(last.contactedOn)}, ${CONTACT_KIND_WORDS[last.kind]}` : t('contacts:section.none')}
      </p>
      <ButtonGroup>
        {currentCase.viewerMayRecordContact && (
          <LinkButton to="/rodziny/$familyId/kontakty/nowy" params={params} icon="phone">
            {t('contacts:record')}
          </LinkButton>
        )}
        <LinkButton to="/rodziny/$familyId/kontakty" params={params} variant="quiet">
          {t('contacts:section.link')}
        </LinkButton>
      </ButtonGroup>
    </Card>
  );
};
