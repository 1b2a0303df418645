import { graphql, type EligibilityCardQuery } from '@asysta/client';
import {
  ELIGIBILITY_KIND_WORDS,
  ELIGIBILITY_KINDS,
  ELIGIBILITY_RESULT_WORDS,
  type EligibilityKind,
} from '@asysta/schema/staff/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { Card } from '../../components/layout/card.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { CheckForm } from './check-form.js';
import { stateOf, type Person } from './register.js';
import styles from './staff.module.css';

const EligibilityDocument = graphql(`
  query EligibilityCard($id: ID!) {
    staffMember(id: $id) {
      id
      eligibilityDueOn
      eligibilityMissing
      eligibilityChecks {
        id
        kind
        result
        checkedOn
        checkedBy {
          id
          displayName
        }
      }
    }
  }
`);

type Check = EligibilityCardQuery['staffMember']['eligibilityChecks'][number];

const Condition = ({ kind, last }: { kind: EligibilityKind; last: Check | undefined }) => {
  const t = useText();
  return (
    <li className={styles.row}>
      <div>
        {capitalize(ELIGIBILITY_KIND_WORDS[kind])}
        {last && (
          <div className={styles.soft}>
            {t('staff:eligibility.checked', { date: formatDay(last.checkedOn), name: last.checkedBy.displayName })}
          </div>
        )}
      </div>
      {last ? (
        <Badge tone={last.result === 'MET' ? 'success' : 'danger'} icon={last.result === 'MET' ? 'check' : 'warning'}>
          {capitalize(ELIGIBILITY_RESULT_WORDS[last.result])}
        </Badge>
      ) : (
        <Badge tone="warning" icon="warning">
          {t('staff:eligibility.missing')}
        </Badge>
      )}
    </li>
  );
};

const Term = ({ dueOn }: { dueOn: string }) => {
  const t = useText();
  const { today } = useViewer();
  const isOver = dueOn < today;
  return (
    <Callout kind={isOver ? 'danger' : 'warning'}>
      {t(isOver ? 'staff:eligibility.overdue' : 'staff:eligibility.due', { date: formatDay(dueOn) })}
    </Callout>
  );
};

/** Whether the conditions are asked of somebody at all: of an assistant, of whoever is to be one, and of whoever was checked. */
const isAskedOf = ({ appointments }: Person, checks: readonly Check[], today: string): boolean =>
  checks.length > 0 || appointments.some((held) => held.role === 'FAMILY_ASSISTANT' && stateOf(held, today) !== 'ended');

/** What art. 12(1) and 7b ask of an assistant, how it was checked, and by when it is due of those who work already. */
export const EligibilityCard = ({ person }: { person: Person }) => {
  const t = useText();
  const [isChecking, setIsChecking] = useState(false);
  const { id: viewerId, today } = useViewer();
  const mayRecord = useMay('eligibility:record');
  const { eligibilityDueOn, eligibilityChecks } = useSuspenseQuery(apiQuery(EligibilityDocument, { id: person.id })).data
    .staffMember;
  return (
    <Card
      title={t('staff:eligibility.title')}
      action={
        mayRecord &&
        person.id !== viewerId &&
        !isChecking && (
          <Button icon="plus" onPress={() => setIsChecking(true)}>
            {t('staff:eligibility.open')}
          </Button>
        )
      }
    >
      {eligibilityDueOn && <Term dueOn={eligibilityDueOn} />}
      {isChecking && <CheckForm person={person} onClose={() => setIsChecking(false)} />}
      {isAskedOf(person, eligibilityChecks, today) ? (
        <ul className={styles.rows}>
          {ELIGIBILITY_KINDS.map((kind) => (
            <Condition key={kind} kind={kind} last={eligibilityChecks.find((one) => one.kind === kind)} />
          ))}
        </ul>
      ) : (
        <p>{t('staff:eligibility.notAsked')}</p>
      )}
      <WhyNote title={t('staff:eligibility.whyTitle')}>{t('staff:eligibility.why')}</WhyNote>
    </Card>
  );
};
