import { LinkButton } from '../../components/button.js';
import { Card } from '../../components/layout/card.js';
import { isInForceOn } from '../../frame/records/in-force.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { addressInWords, useAddressesOf } from './family-addresses.js';

/** On the card of a family: where else it is reached today. */
export const AddressesSection = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { today } = useViewer();
  const mayChange = useMay('family:change');
  const { addresses } = useAddressesOf(familyId);
  const present = addresses.filter((address) => isInForceOn(address, today));
  if (addresses.length === 0 && !mayChange) return null;
  return (
    <Card title={t('addresses:second.title')}>
      {present.length === 0 && <p>{t('addresses:second.noneToday')}</p>}
      {present.map((address) => (
        <p key={address.id}>{addressInWords(address)}</p>
      ))}
      <LinkButton to="/rodziny/$familyId/adresy" params={{ familyId }} variant="quiet">
        {t('addresses:second.manage')}
      </LinkButton>
    </Card>
  );
};
