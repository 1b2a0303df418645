import { useSuspenseQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { substitutesQuery } from './case-substitutes.js';

/** On the card of a family: who stands in today and until when, and for a head the way to decide it. */
export const SubstitutesSection = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const mayDecide = useMay('case:hand-over');
  const { currentCase } = useSuspenseQuery(substitutesQuery(familyId)).data.family;
  if (!currentCase || currentCase.stage === 'CLOSED') return null;
  const { substitutes } = currentCase;
  if (substitutes.length === 0 && !mayDecide) return null;
  return (
    <Card title={t('substitutions:title')}>
      {substitutes.length === 0 && <p>{t('substitutions:card.none')}</p>}
      {substitutes.map(({ id, name, insteadOf, validTo }) => (
        <p key={id}>{t('substitutions:card.today', { name, whom: insteadOf, date: formatDay(validTo) })}</p>
      ))}
      {mayDecide && (
        <LinkButton to="/rodziny/$familyId/zastepstwo" params={{ familyId }} variant="quiet">
          {t('substitutions:card.manage')}
        </LinkButton>
      )}
    </Card>
  );
};
