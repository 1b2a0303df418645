import { ROLE_WORDS } from '@asysta/schema/staff/codes';
import { functionName, type NamedFunction } from '@asysta/schema/staff/function-name';
import { Badge } from '../../components/data/badge.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { stateOf, type Appointment } from './register.js';
import styles from './staff.module.css';

/** „Dyrektor ośrodka”, „P.o. kierownik działu”: a function as it is said at the beginning of a line. */
export const nameOf = (held: NamedFunction): string => capitalize(functionName(held));

const useDates = () => {
  const t = useText();
  const { today } = useViewer();
  return (appointment: Appointment): string => {
    const from = formatDay(appointment.validFrom);
    const state = stateOf(appointment, today);
    if (state === 'ended') return t('staff:ended', { to: formatDay(appointment.validTo ?? '') });
    if (state === 'coming') return t('staff:coming', { from });
    return appointment.validTo ? t('staff:fromTo', { from, to: formatDay(appointment.validTo) }) : t('staff:from', { from });
  };
};

/** A function under its title, with its dates, its unit and whose rights it gives; acting ones and ended ones are marked. */
export const FunctionWords = ({ appointment }: { appointment: Appointment }) => {
  const t = useText();
  const { today } = useViewer();
  const dates = useDates();
  const details = [
    dates(appointment),
    appointment.unit && t('staff:person.unit', { name: appointment.unit.name }),
    appointment.title && appointment.title !== ROLE_WORDS[appointment.role]
      ? t('staff:rightsOf', { role: ROLE_WORDS[appointment.role] })
      : null,
  ];
  return (
    <div>
      <Badge tone={stateOf(appointment, today) === 'held' ? 'primary' : 'neutral'}>{nameOf(appointment)}</Badge>
      <div className={styles.soft}>{details.filter(Boolean).join(' · ')}</div>
    </div>
  );
};

/** Whether the papers of art. 7(4) are valid today. */
export const AuthorizationBadge = ({ isValid }: { isValid: boolean }) => {
  const t = useText();
  return isValid ? (
    <Badge tone="success" icon="check">
      {t('staff:authorized')}
    </Badge>
  ) : (
    <Badge tone="warning" icon="warning">
      {t('staff:unauthorized')}
    </Badge>
  );
};
