import { LOCAL_RULE_WORDS } from '@asysta/schema/law/codes';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { EndRuleForm } from './end-rule-form.js';
import { everCame, type OwnRule, type RuleOfBook, valueOf } from './rule-book.js';
import styles from './rules.module.css';
import { SetRuleForm } from './set-rule-form.js';

const Decisions = ({ version }: { version: OwnRule }) => {
  const t = useText();
  return version.decisions.map(({ id, decidedBy, decidedOn, reason }) => (
    <div key={id} className={styles.soft}>
      {t('rules:own.decided', { name: decidedBy.displayName, date: formatDay(decidedOn), reason })}
    </div>
  ));
};

const useDays = () => {
  const t = useText();
  return ({ validFrom, validTo }: OwnRule): string => {
    if (!everCame({ validFrom, validTo })) return t('rules:own.never');
    const from = formatDay(validFrom);
    return validTo ? t('rules:own.sinceTo', { from, to: formatDay(validTo) }) : t('rules:own.since', { from });
  };
};

const Version = ({ version }: { version: OwnRule }) => {
  const t = useText();
  const days = useDays();
  return (
    <div>
      <strong>{capitalize(valueOf(version, t('rules:own.required')))}</strong> {days(version)}
      <div className={styles.soft}>{t('rules:own.source', { source: version.source })}</div>
      <Decisions version={version} />
    </div>
  );
};

const Earlier = ({ versions }: { versions: readonly OwnRule[] }) => {
  const t = useText();
  const days = useDays();
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{t('rules:own.earlier', { count: versions.length })}</summary>
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            {t('rules:own.version', { version: version.ruleVersion, value: valueOf(version, t('rules:own.required')) })}{' '}
            {days(version)}
            <Decisions version={version} />
          </li>
        ))}
      </ul>
    </details>
  );
};

type Work = 'set' | 'end' | null;

const Ways = ({ rule, onOpen }: { rule: RuleOfBook; onOpen: (work: Work) => void }) => {
  const t = useText();
  const { inForce, planned } = rule;
  const words = { rule: LOCAL_RULE_WORDS[rule.key] };
  const endable = planned ?? (inForce?.validTo ? undefined : inForce);
  return (
    <div className={styles.ways} data-print="hide">
      {!planned && (
        <Button
          variant="secondary"
          aria-label={inForce ? t('rules:set.changeOne', words) : t('rules:set.openOne', words)}
          onPress={() => onOpen('set')}
        >
          {inForce ? t('rules:set.change') : t('rules:set.open')}
        </Button>
      )}
      {endable && (
        <Button
          variant="quiet"
          aria-label={planned ? t('rules:end.takeBackOne', words) : t('rules:end.openOne', words)}
          onPress={() => onOpen('end')}
        >
          {planned ? t('rules:end.takeBack') : t('rules:end.open')}
        </Button>
      )}
    </div>
  );
};

/** One thing a centre may regulate: what it says now and from when, who set it and why, and for the director how to change it. */
export const OwnRuleRow = ({ rule }: { rule: RuleOfBook }) => {
  const t = useText();
  const mayDecide = useMay('rule:set');
  const [work, setWork] = useState<Work>(null);
  const { key, inForce, planned, over } = rule;
  const ending = planned ?? inForce;
  const close = () => setWork(null);
  return (
    <li className={styles.rule}>
      <h3>{capitalize(LOCAL_RULE_WORDS[key])}</h3>
      {inForce ? <Version version={inForce} /> : <p className={styles.soft}>{t('rules:own.notSet')}</p>}
      {planned && (
        <div>
          <div className={styles.soft}>{t('rules:own.planned')}</div>
          <Version version={planned} />
        </div>
      )}
      <Earlier versions={over} />
      {mayDecide && work === null && <Ways rule={rule} onOpen={setWork} />}
      {work === 'set' && <SetRuleForm rule={rule} onClose={close} />}
      {work === 'end' && ending && <EndRuleForm version={ending} onClose={close} />}
    </li>
  );
};
