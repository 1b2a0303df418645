import { graphql } from '@asysta/client';
import { isTermRule, type LocalRuleKey } from '@asysta/schema/law/codes';
import { isLocalDate, type LocalDate } from '@asysta/schema/values/local-date';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { formatDay } from '../../components/format.js';
import { apiQuery, messageOf } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { FamiliesConcerned } from './families-concerned.js';
import styles from './rules.module.css';

const LocalRuleEffectDocument = graphql(`
  query LocalRuleEffect($key: LocalRuleKey!, $days: Int, $validFrom: LocalDate!) {
    localRuleEffect(key: $key, days: $days, validFrom: $validFrom) {
      concerned
      running
      starting
      ownRhythm
      dueOn
    }
  }
`);

interface Tried {
  readonly ruleKey: LocalRuleKey;
  readonly days: number | null;
  readonly validFrom: string | null;
}

const isWhole = ({ ruleKey, days, validFrom }: Tried): boolean =>
  validFrom !== null && isLocalDate(validFrom) && (!isTermRule(ruleKey) || (days !== null && days > 0));

/** What a rule as typed would do to the present cases; null while it is not typed whole. */
export const useEffectOf = (tried: Tried) => {
  const { ruleKey: key, days, validFrom } = tried;
  return useQuery({
    ...apiQuery(LocalRuleEffectDocument, { key, days, validFrom: validFrom as LocalDate }),
    enabled: isWhole(tried),
  });
};

/** Says before anything is saved what a rule will change, and for which families. */
export const Effect = (tried: Tried) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useEffectOf(tried);
  const { ruleKey } = tried;
  if (error) return <Callout kind="danger">{messageOf(error)}</Callout>;
  if (!data) return <p className={styles.soft}>{t(isWhole(tried) ? 'rules:effect.loading' : 'rules:effect.waiting')}</p>;
  const { concerned, running, starting, ownRhythm, dueOn } = data.localRuleEffect;
  return (
    <Callout kind="info" title={t('rules:effect.title')}>
      <div className={styles.effect} role="status">
        {concerned === 0 && <p>{t('rules:effect.nobody')}</p>}
        {concerned > 0 && (
          <p>{t(ruleKey === 'CONTACT' ? 'rules:effect.supported' : 'rules:effect.before', { count: concerned })}</p>
        )}
        {starting > 0 && dueOn && <p>{t('rules:effect.starting', { count: starting, day: formatDay(dueOn) })}</p>}
        {ownRhythm > 0 && <p>{t('rules:effect.ownRhythm', { count: ownRhythm })}</p>}
        <p>{running > 0 ? t('rules:effect.running', { count: running }) : t('rules:effect.nothingMoves')}</p>
      </div>
      {concerned > 0 && (
        <Button variant="quiet" onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? t('rules:effect.hide') : t('rules:effect.show')}
        </Button>
      )}
      {isOpen && <FamiliesConcerned ruleKey={ruleKey} />}
    </Callout>
  );
};
