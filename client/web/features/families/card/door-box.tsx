import { SIGHT_REASON_WORDS } from '@asysta/schema/families/sight-codes';
import { RELATION_WORDS } from '@asysta/schema/families/codes';
import { WHEREABOUTS_KIND_WORDS } from '@asysta/schema/whereabouts/codes';
import { LinkButton } from '../../../components/button.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Callout } from '../../../components/feedback/callout.js';
import { formatDay } from '../../../components/format.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay, useViewer } from '../../../frame/viewer.js';
import { knownAge } from '../age.js';
import { type Agreement, agreedAt } from './agreed.js';
import { type CardFamily, useCardFamily } from './family-card.js';
import styles from './family-page.module.css';

/** What must be read before one knocks: danger first, then what nobody may be told. */
const Banners = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const params = { familyId: family.id };
  return (
    <>
      {family.safetyNotes.map(({ id, text, checkOn }) => (
        <Callout key={id} kind="danger" title={t('families:door.danger')}>
          <p>
            {text} {checkOn && t('families:door.checkOn', { date: formatDay(checkOn) })}
          </p>
        </Callout>
      ))}
      {family.secretAddressId && (
        <Callout kind="warning" title={t('families:door.secret')}>
          <LinkButton to="/rodziny/$familyId/adres-tajny" params={params} variant="quiet">
            {t('families:door.openSecret')}
          </LinkButton>
        </Callout>
      )}
    </>
  );
};

const Phones = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const others = family.relatedPersons.filter(({ phone, endedOn }) => phone && !endedOn);
  if (!family.phone && others.length === 0) return t('families:door.noPhone');
  return (
    <ul>
      {family.phone && (
        <li>
          <a href={`tel:${family.phone}`}>{family.phone}</a>
        </li>
      )}
      {others.map(({ id, name, relation, phone }) => (
        <li key={id}>
          <a href={`tel:${phone ?? ''}`}>{phone}</a> {name}, {RELATION_WORDS[relation]}
        </li>
      ))}
    </ul>
  );
};

const Address = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const address = [family.street, family.city].filter(Boolean).join(', ');
  if (!address) return t('families:door.noAddress');
  // A place on a map would be one more place where somebody who hides can be found.
  if (family.secretAddressId) return address;
  return (
    <>
      {address} (<a href={`geo:0,0?q=${encodeURIComponent(address)}`}>{t('families:door.map')}</a>)
    </>
  );
};

const Children = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const { today } = useViewer();
  const children = family.members.filter(({ role }) => role === 'CHILD');
  if (children.length === 0) return t('families:door.noChildren');
  return (
    <ul>
      {children.map((child) => (
        <li key={child.id}>
          {[
            child.givenName,
            knownAge(child, today) ?? t('families:card.ageUnknown'),
            child.school,
            child.whereaboutsToday && WHEREABOUTS_KIND_WORDS[child.whereaboutsToday.kind],
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
};

const said = ({ day, words }: Agreement): string => `${formatDay(day)}: ${words}`;

/** Przy drzwiach: all that is needed with a hand on the bell, from the one answer the card has anyway. */
export const DoorBox = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  const mayChange = useMay('family:change');
  const { today } = useViewer();
  const { agreed, decided, next } = agreedAt(family.currentCase, today);
  return (
    <Stack>
      <Banners family={family} />
      <Card
        title={t('families:door.title')}
        action={
          mayChange && (
            <LinkButton to="/rodziny/$familyId/bezpieczenstwo" params={{ familyId }} variant="quiet">
              {t('families:door.addNote')}
            </LinkButton>
          )
        }
      >
        <DescriptionList
          facts={[
            { term: t('families:card.address'), value: <Address family={family} /> },
            { term: t('families:card.phone'), value: <Phones family={family} /> },
            { term: t('families:door.children'), value: <Children family={family} /> },
            { term: t('families:door.agreed'), value: agreed ? said(agreed) : t('families:door.nothingAgreed') },
            ...(decided ? [{ term: t('families:door.decided'), value: said(decided) }] : []),
            { term: t('families:door.next'), value: next ? formatDay(next) : t('families:door.notPlanned') },
          ]}
        />
        <details className={styles.soft}>
          <summary>{t('families:door.why')}</summary>
          <p>{family.viewerReasons.map((reason) => SIGHT_REASON_WORDS[reason]).join('; ')}</p>
        </details>
      </Card>
    </Stack>
  );
};
