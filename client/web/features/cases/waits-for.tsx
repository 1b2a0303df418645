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

/** „Czeka na: kierownik ośrodka (…)”: for whom the case waits, as the server tells it; to whoever's turn it is, that it is theirs. */
export const WaitsFor = ({ turns }: { turns: readonly Turn[] }) => {
  const t = useText();
  if (turns.length === 0) return null;
  const mine = turns.some(({ isViewers }) => isViewers);
  return (
    <p className={styles.soft}>
      {mine ? t('cases:waits.mine') : t('cases:waits.others', { whom: byFunction(turns).join(', ') })}
    </p>
  );
};
