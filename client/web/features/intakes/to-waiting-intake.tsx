import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/button.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { intakesOfFamilyQuery } from './intakes-of-family.js';

/** The way to the intake that waits for a decision, or else to the newest; the card does not wait for it. */
export const ToWaitingIntake = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const enabled = useMay('intake:read');
  const intakes = useQuery({ ...intakesOfFamilyQuery(familyId), enabled }).data?.family.intakes ?? [];
  const waiting = intakes.find(({ state }) => state === 'REGISTERED') ?? intakes[0];
  return (
    waiting && (
      <LinkButton to="/zgloszenia/$intakeId" params={{ intakeId: waiting.id }} variant="primary">
        {t('intakes:toIntake')}
      </LinkButton>
    )
  );
};
