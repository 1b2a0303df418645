import { graphql, readFragment, type FragmentType, type RadarItemFragment } from '@asysta/client';
import { DEADLINE_KIND_WORDS } from '@asysta/schema/deadlines/codes';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { DeadlineChip } from '../../components/data/deadline-chip.js';
import { capitalize, formatDay } from '../../text/format.js';
import { useText } from '../../text/use-text.js';
import { useViewer } from '../../app/viewer.js';
import styles from './radar.module.css';

/** What one line of the radar brings. */
export const RadarItemFields = graphql(`
  fragment RadarItem on Deadline {
    id
    kind
    origin
    source
    ruleVersion
    startedOn
    dueOn
    daysLeft
    family {
      id
      surname
      city
    }
  }
`);

type Term = RadarItemFragment;

/** The one step that settles the term; who does not record visits goes to the family instead. */
const NextStep = ({ term }: { term: Term }) => {
  const t = useText();
  const { appointments } = useViewer();
  if (!term.family) return <LinkButton to="/sprawozdania">{t('deadlines:action.report')}</LinkButton>;
  const params = { familyId: term.family.id };
  const label = (action: string) => `${action}, ${t('deadlines:family', { surname: term.family?.surname ?? '' })}`;
  const recordsVisits = appointments.some(({ role }) => role === 'FAMILY_ASSISTANT');
  if (recordsVisits && term.kind === 'FIRST_VISIT') {
    const words = t('deadlines:action.firstVisit');
    return (
      <LinkButton to="/rodziny/$familyId/wizyty/pierwsza" params={params} variant="primary" aria-label={label(words)}>
        {words}
      </LinkButton>
    );
  }
  if (recordsVisits && term.kind === 'CONTACT') {
    const words = t('deadlines:action.visit');
    return (
      <LinkButton to="/rodziny/$familyId/wizyty/nowa" params={params} variant="primary" aria-label={label(words)}>
        {words}
      </LinkButton>
    );
  }
  const words = t('deadlines:action.family');
  return (
    <LinkButton to="/rodziny/$familyId" params={params} aria-label={label(words)}>
      {words}
    </LinkButton>
  );
};

/** One term: whose, what, by when, by which rule, and the step that settles it. */
export const RadarItem = ({ item }: { item: FragmentType<typeof RadarItemFields> }) => {
  const t = useText();
  const term = readFragment(RadarItemFields, item);
  return (
    <li className={styles.item} data-print="together">
      <div className={styles.words}>
        <h3 className={styles.family}>
          {term.family ? (
            <Link to="/rodziny/$familyId" params={{ familyId: term.family.id }}>
              {t('deadlines:family', { surname: term.family.surname })}
            </Link>
          ) : (
            t('deadlines:centre')
          )}
          {term.family?.city && <span className={styles.city}>{term.family.city}</span>}
        </h3>
        <p className={styles.what}>{capitalize(DEADLINE_KIND_WORDS[term.kind])}</p>
        <DeadlineChip dueOn={term.dueOn} daysLeft={term.daysLeft} />
        <details className={styles.why}>
          <summary>{t('deadlines:why.title')}</summary>
          <p>
            {t('deadlines:why.text', {
              source: capitalize(term.source),
              version: term.ruleVersion,
              startedOn: formatDay(term.startedOn),
              dueOn: formatDay(term.dueOn),
            })}
          </p>
          <p>{term.origin === 'LOCAL' ? t('deadlines:why.local') : t('deadlines:why.law')}</p>
        </details>
      </div>
      <div className={styles.step} data-print="hide">
        <NextStep term={term} />
      </div>
    </li>
  );
};
