import { graphql } from '@asysta/client';
import { CASE_STAGE_WORDS } from '@asysta/schema/cases/codes';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Callout } from '../../components/feedback/callout.js';
import { apiQuery, messageOf } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './rules.module.css';

const FamiliesConcernedDocument = graphql(`
  query FamiliesConcerned($key: LocalRuleKey!) {
    supportCases(filter: { concernedBy: $key }, page: { first: 100 }) {
      totalCount
      nodes {
        id
        number
        stage
        family {
          id
          surname
        }
      }
    }
  }
`);

/** The families a rule would concern, each with where it stands and the way to its card. */
export const FamiliesConcerned = ({ ruleKey }: { ruleKey: LocalRuleKey }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(FamiliesConcernedDocument, { key: ruleKey }));
  if (error) return <Callout kind="danger">{messageOf(error)}</Callout>;
  if (!data) return <p className={styles.soft}>{t('rules:effect.loading')}</p>;
  const { nodes, totalCount } = data.supportCases;
  return (
    <>
      <ul className={styles.families}>
        {nodes.map(({ id, number, stage, family }) => (
          <li key={id}>
            <Link to="/rodziny/$familyId" params={{ familyId: family.id }}>
              {t('rules:effect.family', { surname: family.surname })}
            </Link>{' '}
            <span className={styles.soft}>{[number, CASE_STAGE_WORDS[stage]].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {nodes.length < totalCount && (
        <p className={styles.soft}>{t('rules:effect.more', { shown: nodes.length, total: totalCount })}</p>
      )}
    </>
  );
};
