import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { SUPPORT_KIND_WORDS, VISIT_PLACE_WORDS } from '@asysta/schema/visits/codes';
import { Link } from '@tanstack/react-router';
import { capitalize, formatDay, formatList } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './visits.module.css';

const VisitBodyFields = graphql(`
  fragment VisitBody on Visit {
    id
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
    persons {
      id
      givenName
    }
    socialWorker {
      displayName
    }
  }
`);

/** What was written of one visit, with the way to correct it for whoever may. */
export const VisitBody = ({ familyId, item }: { familyId: string; item: FragmentType<typeof VisitBodyFields> }) => {
  const t = useText();
  const visit = readFragment(VisitBodyFields, item);
  const where = [capitalize(VISIT_PLACE_WORDS[visit.place]), visit.placeDetail].filter(Boolean).join(', ');
  const when = [
    visit.startsAt && t('visits:at', { time: visit.startsAt }),
    t('visits:minutes', { count: visit.durationMinutes }),
  ];
  return (
    <div className={styles.facts}>
      <p className={styles.soft}>{[...when, where].filter(Boolean).join(' · ')}</p>
      <p className={styles.soft}>{capitalize(formatList(visit.supportKinds.map((kind) => SUPPORT_KIND_WORDS[kind])))}</p>
      {visit.persons.length > 0 && (
        <p className={styles.soft}>
          {t('visits:persons', { names: formatList(visit.persons.map(({ givenName }) => givenName)) })}
        </p>
      )}
      {visit.socialWorker && (
        <p className={styles.soft}>{t('visits:withSocialWorker', { name: visit.socialWorker.displayName })}</p>
      )}
      <p className={styles.text}>{visit.matter}</p>
      {visit.agreements && (
        <p className={styles.text}>
          <strong>{t('visits:agreements')}:</strong> {visit.agreements}
        </p>
      )}
      {visit.nextVisitOn && <p>{t('visits:next', { date: formatDay(visit.nextVisitOn) })}</p>}
      {visit.viewerMayCorrect && (
        <p data-print="hide">
          <Link
            to="/rodziny/$familyId/wizyty/$visitId/poprawka"
            params={{ familyId, visitId: visit.id }}
            aria-label={t('visits:correctOne', { date: formatDay(visit.visitedOn) })}
          >
            {t('visits:correct')}
          </Link>
        </p>
      )}
    </div>
  );
};
