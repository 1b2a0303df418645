import { CASE_GOAL_WORDS, CASE_TRACK_WORDS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { DEADLINE_KIND_WORDS } from '@asysta/schema/deadlines/codes';
import { FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { useMay, useViewer } from '../../../app/viewer.js';
import { LinkButton } from '../../../components/button.js';
import { DeadlineChip } from '../../../components/data/deadline-chip.js';
import { DescriptionList, type Fact } from '../../../components/data/description-list.js';
import { Card, Columns, Stack } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import { ageInWords } from '../age.js';
import { BasisWords } from '../basis-words.js';
import type { CardCase, CardFamily, CardIntake, CardMember } from './family-card.js';
import styles from './family-page.module.css';
import { NextStepCard } from './next-step-card.js';

const MemberLine = ({ member }: { member: CardMember }) => {
  const t = useText();
  const { today } = useViewer();
  const age = member.birthDate ? ageInWords(member.birthDate, today) : null;
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

const Household = ({ family }: { family: CardFamily }) => {
  const t = useText();
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

const Contact = ({ family }: { family: CardFamily }) => {
  const t = useText();
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
    </Card>
  );
};

const NearestDeadline = ({ deadline }: { deadline: NonNullable<CardCase['nextDeadline']> }) => (
  <>
    {capitalize(DEADLINE_KIND_WORDS[deadline.kind])}
    <br />
    <DeadlineChip {...deadline} />
    <br />
    <span className={styles.soft}>{deadline.source}</span>
  </>
);

const useCaseFacts = () => {
  const t = useText();
  return (file: CardCase): readonly Fact[] => [
    { term: t('families:card.track'), value: CASE_TRACK_WORDS[file.track] },
    { term: t('families:card.basis'), value: <BasisWords basis={file.currentBasis} /> },
    ...(file.goal ? [{ term: t('families:card.goal'), value: CASE_GOAL_WORDS[file.goal] }] : []),
    { term: t('families:card.socialWorker'), value: file.socialWorker?.displayName ?? '–' },
    { term: t('families:card.assistant'), value: file.assistant?.displayName ?? t('families:noAssistant') },
    {
      term: t('families:card.deadlines'),
      value: file.nextDeadline ? <NearestDeadline deadline={file.nextDeadline} /> : t('families:noDeadline'),
    },
    {
      term: t('families:card.lastVisit'),
      value: file.lastVisit ? formatDay(file.lastVisit.visitedOn) : t('families:noVisit'),
    },
    { term: t('families:card.openedOn'), value: formatDay(file.openedOn) },
    ...(file.closedOn ? [{ term: t('families:card.closedOn'), value: formatDay(file.closedOn) }] : []),
    ...(file.closureReason ? [{ term: t('families:card.closureReason'), value: CLOSURE_REASON_WORDS[file.closureReason] }] : []),
  ];
};

/** A family without a case: the intake decides whether there will be one. */
const WithoutCase = ({ intakes }: { intakes: readonly CardIntake[] }) => {
  const t = useText();
  const waiting = intakes.find(({ state }) => state === 'REGISTERED') ?? intakes[0];
  return (
    <div className={styles.next}>
      <Card title={t('families:next.title')}>
        <p>{t('families:card.noCase')}</p>
        {waiting && (
          <LinkButton to="/zgloszenia/$intakeId" params={{ intakeId: waiting.id }} variant="primary">
            {t('families:card.toIntake')}
          </LinkButton>
        )}
      </Card>
    </div>
  );
};

/** Przegląd: what comes next, who the family is, the case in short. */
export const OverviewTab = (props: { family: CardFamily; intakes: readonly CardIntake[]; supportCase: CardCase | undefined }) => {
  const { family, intakes, supportCase } = props;
  const t = useText();
  const factsOf = useCaseFacts();
  return (
    <Columns>
      <Stack>
        {supportCase ? <NextStepCard familyId={family.id} supportCase={supportCase} /> : <WithoutCase intakes={intakes} />}
        <Household family={family} />
      </Stack>
      <Stack>
        {supportCase && (
          <Card title={t('families:card.caseFacts')}>
            <DescriptionList facts={factsOf(supportCase)} />
          </Card>
        )}
        <Contact family={family} />
      </Stack>
    </Columns>
  );
};
