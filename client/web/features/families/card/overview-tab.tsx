import { FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { LinkButton } from '../../../components/button.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { formatDay } from '../../../components/format.js';
import { Card, Columns, Stack } from '../../../components/layout/card.js';
import { inPlace, type CardSection } from '../../../frame/slots/slots.js';
import { useSlot } from '../../../frame/slots/use-slots.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay, useViewer } from '../../../frame/viewer.js';
import { knownAge } from '../age.js';
import { DoorBox } from './door-box.js';
import { EarlierSection } from './earlier.js';
import { useCardFamily, type CardMember } from './family-card.js';
import { CorrectedFamilyMark } from './history.js';
import styles from './family-page.module.css';

const MemberLine = ({ member }: { member: CardMember }) => {
  const t = useText();
  const { today } = useViewer();
  const age = knownAge(member, today);
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        {member.givenName} {member.surname}
      </span>
      <span className={styles.soft}>
        {FAMILY_ROLE_WORDS[member.role]}, {age ?? t('families:card.ageUnknown')}
        {member.school && `, ${member.school}`}
      </span>
    </li>
  );
};

const Household = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  return (
    <Card title={t('families:card.household')}>
      <ul>
        {family.members.map((member) => (
          <MemberLine key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  );
};

const Contact = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  const mayChange = useMay('family:change');
  const address = [family.street, family.city].filter(Boolean).join(', ');
  return (
    <Card
      title={t('families:card.contact')}
      action={
        mayChange && (
          <LinkButton to="/rodziny/$familyId/dane" params={{ familyId: family.id }} variant="quiet">
            {t('families:card.correct')}
          </LinkButton>
        )
      }
    >
      <DescriptionList
        facts={[
          { term: t('families:card.address'), value: address || '–' },
          { term: t('families:card.phone'), value: family.phone ? <a href={`tel:${family.phone}`}>{family.phone}</a> : '–' },
          { term: t('families:card.registeredOn'), value: formatDay(family.registeredOn) },
        ]}
      />
      <CorrectedFamilyMark isCorrected={family.corrected} familyId={family.id} title={t('families:card.contact')} />
    </Card>
  );
};

const OWN_SECTIONS: readonly CardSection[] = [
  { column: 'main', place: 1, Content: DoorBox },
  { column: 'main', place: 2, Content: EarlierSection },
  { column: 'main', place: 20, Content: Household },
  { column: 'side', place: 20, Content: Contact },
];

const Column = ({ familyId, sections }: { familyId: string; sections: readonly CardSection[] }) => (
  <Stack>
    {inPlace(sections).map(({ place, Content }) => (
      <Content key={place} familyId={familyId} />
    ))}
  </Stack>
);

/** Przegląd: who the family is, among what other nouns say of it in short. */
export const OverviewTab = ({ familyId }: { familyId: string }) => {
  const sections = [...OWN_SECTIONS, ...useSlot('cardSections')];
  return (
    <Columns>
      <Column familyId={familyId} sections={sections.filter(({ column }) => column === 'main')} />
      <Column familyId={familyId} sections={sections.filter(({ column }) => column === 'side')} />
    </Columns>
  );
};
