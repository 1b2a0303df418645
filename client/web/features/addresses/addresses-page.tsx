import { ADDRESS_KIND_WORDS, type AddressKind } from '@asysta/schema/addresses/codes';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card, Stack } from '../../components/layout/card.js';
import { CorrectedFields, CorrectedMark } from '../../frame/records/corrected-mark.js';
import rows from '../../frame/records/rows.module.css';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { type AddressOfFamily, addressInWords, useFamilyOfAddresses } from './family-addresses.js';

const FIELDS = { kind: 'kind', street: 'street', city: 'city', validFrom: 'from', validTo: 'to' } as const;

const say = (field: string, value: string): string => {
  if (field === 'kind') return ADDRESS_KIND_WORDS[value as AddressKind];
  return field.startsWith('valid') ? formatDay(value) : value;
};

const AddressRow = ({ familyId, address }: { familyId: string; address: AddressOfFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  const words = addressInWords(address);
  const { validFrom, validTo } = address;
  const from = formatDay(validFrom);
  const labelOf = (field: string) => t(`addresses:second.${FIELDS[field as keyof typeof FIELDS]}`);
  return (
    <li className={rows.row}>
      <span>{words}</span>
      <span className={rows.soft}>
        {validTo ? t('addresses:second.days', { from, to: formatDay(validTo) }) : t('addresses:second.since', { from })}
        <CorrectedMark isCorrected={address.corrections.length > 0} of={words}>
          <CorrectedFields lines={address.corrections} words={{ labelOf, say }} />
        </CorrectedMark>
      </span>
      {mayChange && (
        <ButtonGroup>
          <LinkButton
            to="/rodziny/$familyId/adresy/$addressId/popraw"
            params={{ familyId, addressId: address.id }}
            variant="quiet"
            aria-label={t('addresses:second.correctOne', { words })}
          >
            {t('addresses:second.correct')}
          </LinkButton>
        </ButtonGroup>
      )}
    </li>
  );
};

/** Drugie adresy: where else a family is reached, and where it was. */
export const AddressesPage = () => {
  const t = useText();
  const mayChange = useMay('family:change');
  const family = useFamilyOfAddresses();
  return (
    <>
      <FamilyPageHeader family={family} title={t('addresses:second.title')} />
      <Stack>
        {family.secretAddressId && <p>{t('addresses:second.whyHiding')}</p>}
        <Card
          title={t('addresses:second.title')}
          action={
            mayChange && (
              <LinkButton to="/rodziny/$familyId/adresy/nowy" params={{ familyId: family.id }} icon="plus">
                {t('addresses:second.add')}
              </LinkButton>
            )
          }
        >
          {family.addresses.length === 0 && <p>{t('addresses:second.none')}</p>}
          <ul className={rows.rows}>
            {family.addresses.map((address) => (
              <AddressRow key={address.id} familyId={family.id} address={address} />
            ))}
          </ul>
        </Card>
      </Stack>
    </>
  );
};
