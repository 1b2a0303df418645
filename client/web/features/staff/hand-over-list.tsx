import { graphql } from '@asysta/client';
import { CASE_STAGE_WORDS } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { useMay } from '../../frame/viewer.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import type { Person } from './register.js';
import styles from './staff.module.css';

const HandOverDocument = graphql(`
  query CasesToHandOver($staffMemberId: ID!) {
    casesToHandOver(staffMemberId: $staffMemberId, page: { first: 100 }) {
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

/** Open cases of somebody who may not go on with them, each with the way to its family. */
export const HandOverList = ({ person }: { person: Person }) => {
  const t = useText();
  const mayHandOver = useMay('case:hand-over');
  const { totalCount, nodes } = useSuspenseQuery(apiQuery(HandOverDocument, { staffMemberId: person.id })).data.casesToHandOver;
  if (totalCount === 0) return <p>{t('staff:handOver.none')}</p>;
  return (
    <section aria-labelledby="do-przekazania">
      <h3 id="do-przekazania">{t('staff:handOver.title', { count: totalCount })}</h3>
      <ul className={styles.rows}>
        {nodes.map(({ id, number, stage, family }) => (
          <li key={id} className={styles.row}>
            <div>
              <Link to="/rodziny/$familyId" params={{ familyId: family.id }}>
                {t('staff:handOver.family', { surname: family.surname })}
              </Link>
              <div className={styles.soft}>{[number, CASE_STAGE_WORDS[stage]].join(' · ')}</div>
            </div>
          </li>
        ))}
      </ul>
      {mayHandOver && (
        <LinkButton to="/pracownicy/$staffMemberId/przekazanie" params={{ staffMemberId: person.id }}>
          {t('staff:handOver.open')}
        </LinkButton>
      )}
    </section>
  );
};
