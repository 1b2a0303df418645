import '../../../frame/identity/texts.js';
import { graphql, type OpenNumbersQuery } from '@asysta/client';
import { DOCUMENT_KIND_WORDS } from '@asysta/schema/families/codes';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { formatCountry } from '../../../components/format.js';
import { Card } from '../../../components/layout/card.js';
import { apiQuery, messageOf } from '../../../frame/api.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay } from '../../../frame/viewer.js';
import styles from './family-page.module.css';

const OpenNumbers = graphql(`
  query OpenNumbers($familyId: ID!) {
    family(id: $familyId) {
      id
      members {
        id
        givenName
        surname
        peselUkr
        pesel
        formerPesels
        identityDocument {
          kind
          number
          country
        }
        formerDocuments {
          kind
          number
          country
        }
      }
    }
  }
`);

type Numbered = OpenNumbersQuery['family']['members'][number];
type Document = Numbered['formerDocuments'][number];

const NumbersOf = ({ member }: { member: Numbered }) => {
  const t = useText();
  const said = ({ kind, number, country }: Document) => `${DOCUMENT_KIND_WORDS[kind]} ${number} (${formatCountry(country)})`;
  const { pesel, identityDocument } = member;
  const mark = member.peselUkr ? t('families:numbers.ukr') : '';
  return (
    <DescriptionList
      facts={[
        { term: t('families:form.pesel'), value: pesel ? `${pesel}${mark}` : t('families:numbers.none') },
        { term: t('forms:identity.document'), value: identityDocument ? said(identityDocument) : t('families:numbers.none') },
        ...[...member.formerPesels, ...member.formerDocuments.map(said)].map((former) => ({
          term: t('families:numbers.former'),
          value: former,
        })),
      ]}
    />
  );
};

/** The numbers once somebody asked for them: they are forgotten with the page, and asked for anew each time. */
const Opened = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { data, error } = useQuery({ ...apiQuery(OpenNumbers, { familyId }), gcTime: 0, staleTime: 0 });
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  return (
    <ul className={styles.items}>
      {data.family.members.map((member) => (
        <li key={member.id} className={styles.item}>
          <span className={styles.name}>
            {member.givenName} {member.surname}
          </span>
          <NumbersOf member={member} />
        </li>
      ))}
    </ul>
  );
};

/** PESEL and documents of the household, for whoever may read them and only when they ask. */
export const Numbers = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const mayOpen = useMay('pesel:read');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayOpen) return null;
  return (
    <Card title={t('families:numbers.title')}>
      <p className={styles.soft}>{t('families:numbers.recorded')}</p>
      {isOpen ? <Opened familyId={familyId} /> : <Button onPress={() => setIsOpen(true)}>{t('families:numbers.open')}</Button>}
    </Card>
  );
};
