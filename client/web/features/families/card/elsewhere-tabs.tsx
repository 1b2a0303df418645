import { LinkButton } from '../../../components/button.js';
import { Card } from '../../../components/layout/card.js';
import { formatDay } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { CardCase } from './family-card.js';

/** The way to what was shared with partners; the screen belongs to the referrals. */
export const SharesTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <Card title={t('families:card.shares')}>
      <p>{t('families:card.sharesText')}</p>
      <LinkButton to={`/rodziny/${familyId}/udostepnienia` as string} icon="referral">
        {t('families:card.sharesLink')}
      </LinkButton>
    </Card>
  );
};

/** The way to the visits; the screen belongs to the visits. */
export const VisitsTab = ({ familyId, supportCase }: { familyId: string; supportCase: CardCase | undefined }) => {
  const t = useText();
  return (
    <Card title={t('families:card.visits')}>
      <p>{t('families:card.visitsText')}</p>
      <p>
        {t('families:card.lastVisit')}:{' '}
        {supportCase?.lastVisit ? formatDay(supportCase.lastVisit.visitedOn) : t('families:noVisit')}
      </p>
      <LinkButton to={`/rodziny/${familyId}/wizyty` as string} icon="visit">
        {t('families:card.visitsLink')}
      </LinkButton>
    </Card>
  );
};
