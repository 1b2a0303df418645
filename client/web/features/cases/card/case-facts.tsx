import { CASE_GOAL_WORDS, CASE_TRACK_WORDS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { DEADLINE_KIND_WORDS } from '@asysta/schema/deadlines/codes';
import { PAUSE_CAUSE_WORDS } from '@asysta/schema/pauses/codes';
import { rhythmInWords } from '@asysta/schema/rhythms/codes';
import { Link } from '@tanstack/react-router';
import { DescriptionList, type Fact } from '../../../components/data/description-list.js';
import { DueChip } from '../../../components/data/due-chip.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { Card } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay } from '../../../frame/viewer.js';
import { BasisWords } from '../basis-words.js';
import { useCaseInShort, type CaseInShort } from './case-in-short.js';
import styles from './case-card.module.css';

const NearestDeadline = ({ deadline }: { deadline: NonNullable<CaseInShort['nextDeadline']> }) => (
  <>
    {capitalize(DEADLINE_KIND_WORDS[deadline.kind])}
    <br />
    <DueChip {...deadline} />
    <br />
    <span className={styles.soft}>{deadline.source}</span>
  </>
);

/** That visits pause until a day, and why, so that nobody is alarmed by a term. */
const PauseToday = ({ pause }: { pause: NonNullable<CaseInShort['visitPauseToday']> }) => {
  const t = useText();
  return <>{t('cases:facts.paused', { date: formatDay(pause.validTo), reason: PAUSE_CAUSE_WORDS[pause.cause] })}</>;
};

/** How often this family is met, where that was agreed for it alone, and the way to why. */
const OwnRhythm = ({ familyId, rhythm }: { familyId: string; rhythm: NonNullable<CaseInShort['meetingRhythmToday']> }) => {
  const t = useText();
  const said = rhythmInWords(rhythm.days);
  return (
    <Link to="/rodziny/$familyId/rytm" params={{ familyId }}>
      {rhythm.validTo ? t('cases:facts.rhythmUntil', { rhythm: said, date: formatDay(rhythm.validTo) }) : said}
    </Link>
  );
};

/** Who leads the case, and for whoever may hand it over the way there. */
const SocialWorker = ({ familyId, file }: { familyId: string; file: CaseInShort }) => {
  const t = useText();
  const mayHandOver = useMay('case:hand-over') && file.stage !== 'CLOSED';
  return (
    <>
      {file.socialWorker?.displayName ?? '–'}
      {mayHandOver && (
        <>
          <br />
          <Link to="/rodziny/$familyId/przekazanie" params={{ familyId }}>
            {t('cases:facts.handOver')}
          </Link>
        </>
      )}
    </>
  );
};

/** Who accompanies the family, and for that assistant the way to ask to be relieved. */
const Assistant = ({ familyId, file }: { familyId: string; file: CaseInShort }) => {
  const t = useText();
  return (
    <>
      {file.assistant?.displayName ?? t('cases:noAssistant')}
      {file.viewerMayRequestRelief && (
        <>
          <br />
          <Link to="/rodziny/$familyId/zwolnienie" params={{ familyId }}>
            {t('cases:facts.askRelief')}
          </Link>
        </>
      )}
    </>
  );
};

const useFacts = (familyId: string) => {
  const t = useText();
  return (file: CaseInShort): readonly Fact[] => [
    { term: t('cases:facts.track'), value: CASE_TRACK_WORDS[file.track] },
    { term: t('cases:facts.basis'), value: <BasisWords basis={file.currentBasis} endedOn={file.basisEndedOn} /> },
    ...(file.goal ? [{ term: t('cases:facts.goal'), value: CASE_GOAL_WORDS[file.goal] }] : []),
    { term: t('cases:facts.socialWorker'), value: <SocialWorker familyId={familyId} file={file} /> },
    { term: t('cases:facts.assistant'), value: <Assistant familyId={familyId} file={file} /> },
    {
      term: t('cases:facts.deadlines'),
      value: file.nextDeadline ? <NearestDeadline deadline={file.nextDeadline} /> : t('cases:noDeadline'),
    },
    ...(file.visitPauseToday && !file.closedOn
      ? [{ term: t('cases:facts.visits'), value: <PauseToday pause={file.visitPauseToday} /> }]
      : []),
    ...(file.meetingRhythmToday && !file.closedOn
      ? [{ term: t('cases:facts.rhythm'), value: <OwnRhythm familyId={familyId} rhythm={file.meetingRhythmToday} /> }]
      : []),
    {
      term: t('cases:facts.lastVisit'),
      value: file.lastVisit ? formatDay(file.lastVisit.visitedOn) : t('cases:noVisit'),
    },
    { term: t('cases:facts.openedOn'), value: formatDay(file.openedOn) },
    ...(file.closedOn ? [{ term: t('cases:facts.closedOn'), value: formatDay(file.closedOn) }] : []),
    ...(file.closureReason ? [{ term: t('cases:facts.closureReason'), value: CLOSURE_REASON_WORDS[file.closureReason] }] : []),
  ];
};

/** The case that counts, in short. */
export const CaseFacts = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const factsOf = useFacts(familyId);
  const supportCase = useCaseInShort(familyId);
  if (!supportCase) return null;
  return (
    <Card title={t('cases:facts.title')}>
      <DescriptionList facts={factsOf(supportCase)} />
    </Card>
  );
};
