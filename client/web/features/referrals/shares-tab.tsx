import { LinkButton } from '../../components/button.js';
import { Card } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';

/** The way to what was shared with partners. */
export const SharesTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <Card title={t('referrals:title')}>
      <p>{t('referrals:tab.text')}</p>
      <LinkButton to="/rodziny/$familyId/udostepnienia" params={{ familyId }} icon="arrowOut">
        {t('referrals:tab.link')}
      </LinkButton>
    </Card>
  );
};
