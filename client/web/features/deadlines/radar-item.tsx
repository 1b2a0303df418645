import { graphql, readFragment, type FragmentType, type RadarItemFragment } from '@asysta/client';
import { DEADLINE_KIND_WORDS } from '@asysta/schema/deadlines/codes';
import { PAUSE_CAUSE_WORDS } from '@asysta/schema/pauses/codes';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { DueChip } from '../../components/data/due-chip.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useSlot } from '../../frame/slots/use-slots.js';
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
    viewerMay
    visitPauseToday {
      id
      validTo
      cause
    }
    family {
      id
      surname
      city
    }
  }
`);

type Term = RadarItemFragment;

/** The one step that settles the term, for whom it is; others go to the family. */
const NextStep = ({ term }: { term: Term }) => {
  const t = useText();
  const steps = useSlot('workSteps');
  const step = term.viewerMay ? steps.find(({ kind }) => kind === term.kind) : undefined;
  const family = term.family ?? null;
  if (!family) return step && <LinkButton to={step.to(null)}>{step.label()}</LinkButton>;
  const words = step?.label() ?? t('deadlines:action.family');
  return (
    <LinkButton
      to={step?.to(family.id) ?? `/rodziny/${family.id}`}
      variant={step ? 'primary' : 'secondary'}
      aria-label={`${words}, ${t('deadlines:family', { surname: family.surname })}`}
    >
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
        <DueChip dueOn={term.dueOn} daysLeft={term.daysLeft} />
        {term.visitPauseToday && term.kind === 'CONTACT' && (
          <p>
            {t('deadlines:paused', {
              date: formatDay(term.visitPauseToday.validTo),
              reason: PAUSE_CAUSE_WORDS[term.visitPauseToday.cause],
            })}
          </p>
        )}
        {term.origin === 'CASE' && <p>{capitalize(term.source)}</p>}
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
          {term.origin !== 'CASE' && <p>{term.origin === 'LOCAL' ? t('deadlines:why.local') : t('deadlines:why.law')}</p>}
        </details>
      </div>
      <div className={styles.step} data-print="hide">
        <NextStep term={term} />
      </div>
    </li>
  );
};
