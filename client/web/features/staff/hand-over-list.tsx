import { graphql, type CasesToHandOverQuery } from '@asysta/client';
import { CASE_STAGE_WORDS } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button.js';
import { useMay } from '../../frame/viewer.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import type { Person } from './register.js';
import styles from './staff.module.css';

const HandOverDocument = graphql(`
  query CasesToHandOver($staffMemberId: ID!) {
    casesToHandOver(staffMemberId: $staffMemberId, page: { first: 100 }) {
      nodes {
        id
        number
        stage
        assistant {
          id
        }
        family {
          id
          surname
        }
      }
    }
  }
`);

type Held = CasesToHandOverQuery['casesToHandOver']['nodes'][number];

const Cases = (props: { title: string; cases: readonly Held[]; step?: (held: Held) => ReactNode; children?: ReactNode }) => {
  const t = useText();
  return (
    <section className={styles.handedOver}>
      <h3>{props.title}</h3>
      <ul className={styles.rows}>
        {props.cases.map((held) => (
          <li key={held.id} className={styles.row}>
            <div>
              <Link to="/rodziny/$familyId" params={{ familyId: held.family.id }}>
                {t('staff:handOver.family', { surname: held.family.surname })}
              </Link>
              <div className={styles.soft}>{[held.number, CASE_STAGE_WORDS[held.stage]].join(' · ')}</div>
            </div>
            {props.step?.(held)}
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  );
};

/** Another assistant is given family by family: each has its own room under the limit, its own day and its own note. */
const OtherAssistant = ({ family: { id: familyId, surname } }: Held) => {
  const t = useText();
  return (
    <LinkButton
      to="/rodziny/$familyId/przydzial"
      params={{ familyId }}
      variant="quiet"
      aria-label={t('staff:handOver.assistantOf', { surname })}
    >
      {t('staff:handOver.assistant')}
    </LinkButton>
  );
};

/**
 * Open cases of somebody who may not go on with them: those they lead go to another social worker together, those they accompany get
 * another assistant one by one.
 */
export const HandOverList = ({ person }: { person: Person }) => {
  const t = useText();
  const mayHandOver = useMay('case:hand-over');
  const { nodes } = useSuspenseQuery(apiQuery(HandOverDocument, { staffMemberId: person.id })).data.casesToHandOver;
  const accompanied = nodes.filter(({ assistant }) => assistant?.id === person.id);
  const led = nodes.filter((held) => !accompanied.includes(held));
  if (nodes.length === 0) return <p>{t('staff:handOver.none')}</p>;
  return (
    <>
      {led.length > 0 && (
        <Cases title={t('staff:handOver.title', { count: led.length })} cases={led}>
          {mayHandOver && (
            <LinkButton to="/pracownicy/$staffMemberId/przekazanie" params={{ staffMemberId: person.id }} variant="primary">
              {t('staff:handOver.open')}
            </LinkButton>
          )}
        </Cases>
      )}
      {accompanied.length > 0 && (
        <Cases
          title={t('staff:handOver.accompanied', { count: accompanied.length })}
          cases={accompanied}
          step={(held) => <OtherAssistant {...held} />}
        />
      )}
    </>
  );
};
