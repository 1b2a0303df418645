import { Link } from '@tanstack/react-router';
import { useText } from '../../frame/text/use-text.js';
import styles from './card/case-card.module.css';
import type { CaseInShort } from './card/case-in-short.js';

type Turn = CaseInShort['turns'][number];

/** Each function once, with everybody who holds it; a function that nobody holds stands alone. */
const byFunction = (turns: readonly Turn[]): readonly string[] => {
  const places = new Map<string, Set<string>>();
  for (const { function: place, person } of turns)
    places.set(place, new Set([...(places.get(place) ?? []), ...(person ? [person] : [])]));
  return [...places].map(([place, people]) => (people.size > 0 ? `${place} (${[...people].join(', ')})` : place));
};

/** A correction holds nothing up, so it is told apart from what the case itself waits for. */
const CorrectionWaits = ({ familyId, turns }: { familyId: string; turns: readonly Turn[] }) => {
  const t = useText();
  if (turns.length === 0) return null;
  if (!turns.some(({ isViewers }) => isViewers))
    return <p className={styles.soft}>{t('cases:waits.correctionOthers', { whom: byFunction(turns).join(', ') })}</p>;
  return (
    <p className={styles.soft}>
      {t('cases:waits.correctionMine')}{' '}
      <Link to="/rodziny/$familyId/poprawki" params={{ familyId }}>
        {t('cases:waits.toCorrection')}
      </Link>
    </p>
  );
};

/** „Czeka na: kierownik ośrodka (…)”: for whom the case waits, as the server tells it; to whoever's turn it is, that it is theirs. */
export const WaitsFor = ({ familyId, turns }: { familyId: string; turns: readonly Turn[] }) => {
  const t = useText();
  const others = turns.filter(({ decision }) => decision !== 'CORRECTION');
  const corrections = turns.filter(({ decision }) => decision === 'CORRECTION');
  const mine = others.some(({ isViewers }) => isViewers);
  return (
    <>
      {others.length > 0 && (
        <p className={styles.soft}>
          {mine ? t('cases:waits.mine') : t('cases:waits.others', { whom: byFunction(others).join(', ') })}
        </p>
      )}
      <CorrectionWaits familyId={familyId} turns={corrections} />
    </>
  );
};
