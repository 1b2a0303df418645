import { graphql, readFragment, type FragmentType, type VisitBodyFragment } from '@asysta/client';
import { SUPPORT_KIND_WORDS, VISIT_PLACE_WORDS } from '@asysta/schema/visits/codes';
import { Link } from '@tanstack/react-router';
import { capitalize, formatDay, formatList } from '../../components/format.js';
import { AnnulledNote } from '../../frame/records/annul-button.js';
import { CorrectedMark } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';
import { AnnulVisit } from './annul-visit.js';
import { VisitHistory } from './visit-words.js';
import styles from './visits.module.css';

const VisitBodyFields = graphql(`
  fragment VisitBody on Visit {
    id
    version
    visitedOn
    startsAt
    durationMinutes
    place
    placeDetail
    supportKinds
    matter
    agreements
    nextVisitOn
    viewerMayCorrect
    viewerMayAnnul
    corrected
    annulledAt
    annulmentReason
    annulledBy {
      displayName
    }
    persons {
      id
      givenName
    }
    personsInWords
    lateReason
    recordedBy {
      displayName
    }
    socialWorker {
      displayName
    }
    jointDecision
    decidedWith {
      displayName
    }
  }
`);

type Body = VisitBodyFragment;

const Facts = ({ visit }: { visit: Body }) => {
  const t = useText();
  const where = [capitalize(VISIT_PLACE_WORDS[visit.place]), visit.placeDetail].filter(Boolean).join(', ');
  const when = [
    visit.startsAt && t('visits:at', { time: visit.startsAt }),
    t('visits:minutes', { count: visit.durationMinutes }),
  ];
  const names = visit.persons.length > 0 ? formatList(visit.persons.map(({ givenName }) => givenName)) : visit.personsInWords;
  const facts = [
    [...when, where].filter(Boolean).join(' · '),
    capitalize(formatList(visit.supportKinds.map((kind) => SUPPORT_KIND_WORDS[kind]))),
    names && t('visits:persons', { names }),
    visit.socialWorker && t('visits:withSocialWorker', { name: visit.socialWorker.displayName }),
    visit.lateReason && t('visits:late.because', { reason: visit.lateReason }),
    visit.recordedBy && t('visits:late.recordedBy', { name: visit.recordedBy.displayName }),
  ].filter((fact): fact is string => Boolean(fact));
  return facts.map((fact) => (
    <p key={fact} className={styles.soft}>
      {fact}
    </p>
  ));
};

const Ways = ({ familyId, visit }: { familyId: string; visit: Body }) => {
  const t = useText();
  const date = formatDay(visit.visitedOn);
  if (!visit.viewerMayCorrect && !visit.viewerMayAnnul && !visit.corrected) return null;
  return (
    <div className={styles.ways} data-print="hide">
      {visit.viewerMayCorrect && (
        <Link
          to="/rodziny/$familyId/wizyty/$visitId/poprawka"
          params={{ familyId, visitId: visit.id }}
          aria-label={t('visits:correctOne', { date })}
        >
          {t('visits:correct')}
        </Link>
      )}
      <CorrectedMark isCorrected={visit.corrected} of={t('visits:corrections.of', { date })}>
        <VisitHistory familyId={familyId} visitId={visit.id} />
      </CorrectedMark>
      {visit.viewerMayAnnul && <AnnulVisit visit={visit} />}
    </div>
  );
};

/** What was written of one visit, with its history and the ways to correct and to annul it for whoever may. */
export const VisitBody = ({ familyId, item }: { familyId: string; item: FragmentType<typeof VisitBodyFields> }) => {
  const t = useText();
  const visit = readFragment(VisitBodyFields, item);
  return (
    <div className={styles.facts}>
      <AnnulledNote item={visit} />
      <Facts visit={visit} />
      <p className={styles.text}>{visit.matter}</p>
      {visit.agreements && (
        <p className={styles.text}>
          <strong>{t('visits:agreements')}:</strong> {visit.agreements}
        </p>
      )}
      {visit.jointDecision && (
        <p className={styles.text}>
          <strong>{t('visits:joint.decided', { name: visit.decidedWith?.displayName ?? '–' })}:</strong> {visit.jointDecision}
        </p>
      )}
      {visit.nextVisitOn && <p>{t('visits:next', { date: formatDay(visit.nextVisitOn) })}</p>}
      <Ways familyId={familyId} visit={visit} />
    </div>
  );
};
