import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Card } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AppointForm } from './appoint-form.js';
import { EndFunctionForm } from './end-function-form.js';
import { FunctionWords, nameOf } from './function-words.js';
import { Proposals } from './proposals.js';
import { stateOf, type Appointment, type Person } from './register.js';
import styles from './staff.module.css';

const Row = ({ appointment }: { appointment: Appointment }) => {
  const t = useText();
  const [isEnding, setIsEnding] = useState(false);
  const { today } = useViewer();
  const mayManage = useMay('staff:manage');
  const canEnd = mayManage && stateOf(appointment, today) !== 'ended' && !isEnding;
  return (
    <li className={styles.row}>
      <FunctionWords appointment={appointment} />
      {canEnd && (
        <Button
          variant="quiet"
          aria-label={t('staff:end.openOne', { role: nameOf(appointment) })}
          onPress={() => setIsEnding(true)}
        >
          {t('staff:end.open')}
        </Button>
      )}
      {isEnding && (
        <div className={styles.wide}>
          <EndFunctionForm key={appointment.id} appointment={appointment} onClose={() => setIsEnding(false)} />
        </div>
      )}
    </li>
  );
};

/** All functions of a person, and for an administrator the way to give and to end one. */
export const FunctionsCard = ({ person }: { person: Person }) => {
  const t = useText();
  const [isAppointing, setIsAppointing] = useState(false);
  const mayManage = useMay('staff:manage');
  return (
    <Card
      title={t('staff:person.functions')}
      action={
        mayManage &&
        !isAppointing && (
          <Button icon="plus" onPress={() => setIsAppointing(true)}>
            {t('staff:appoint.open')}
          </Button>
        )
      }
    >
      {isAppointing && <AppointForm person={person} onClose={() => setIsAppointing(false)} />}
      <Proposals person={person} />
      {person.appointments.length === 0 && <p className={styles.soft}>{t('staff:person.noFunctions')}</p>}
      <ul className={styles.rows}>
        {person.appointments.map((appointment) => (
          <Row key={appointment.id} appointment={appointment} />
        ))}
      </ul>
    </Card>
  );
};
