import { graphql } from '@asysta/client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { formatDay } from '../../components/format.js';
import { Card, Stack } from '../../components/layout/card.js';
import { apiQuery, messageOf } from '../../frame/api.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { EndButton, RevokeButton } from './secret-address-endings.js';
import { GrantForm, RecordForm } from './secret-address-forms.js';

const FamilyThatHides = graphql(`
  query FamilyThatHides($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      secretAddressId
      currentCase {
        id
        assistant {
          id
          displayName
        }
      }
    }
  }
`);

const OpenSecretAddress = graphql(`
  query OpenSecretAddress($id: ID!) {
    secretAddress(id: $id) {
      id
      version
      address
      readers {
        id
        version
        staffMember {
          id
          displayName
        }
        reason
        grantedOn
        validTo
        revokedOn
      }
    }
  }
`);

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** The address, once somebody asked for it: it is forgotten with the page, and asked for anew each time. */
const Opened = ({ id, assistant, onEnded }: { id: string; assistant: Person | null; onEnded: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const mayGrant = useMay('secret-address:grant');
  const { data, error } = useQuery({ ...apiQuery(OpenSecretAddress, { id }), gcTime: 0, staleTime: 0 });
  if (error) return <p role="alert">{`${t('addresses:closed')} ${messageOf(error)}`}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const { address, readers, version } = data.secretAddress;
  const holds = ({ validTo, revokedOn }: (typeof readers)[number]) => !revokedOn && (!validTo || validTo >= today);
  const knows = readers.some((one) => one.staffMember.id === assistant?.id && holds(one));
  return (
    <Stack>
      <Card title={t('addresses:address')}>
        <p>{address}</p>
        {mayGrant && <EndButton secret={{ id, version }} onDone={onEnded} />}
      </Card>
      <Card title={t('addresses:readers')}>
        {readers.length === 0 && <p>{t('addresses:noReaders')}</p>}
        <ul>
          {readers.map((one) => (
            <li key={one.id}>
              {[
                t('addresses:reader', { name: one.staffMember.displayName, date: formatDay(one.grantedOn), reason: one.reason }),
                one.validTo && t('addresses:until', { date: formatDay(one.validTo) }),
                one.revokedOn && t('addresses:revoked', { date: formatDay(one.revokedOn) }),
              ]
                .filter(Boolean)
                .join(', ')}
              {mayGrant && holds(one) && (
                <RevokeButton grant={{ id: one.id, version: one.version, name: one.staffMember.displayName }} />
              )}
            </li>
          ))}
        </ul>
        {mayGrant && assistant && !knows && <GrantForm secretAddressId={id} assistant={assistant} />}
      </Card>
    </Stack>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/adres-tajny');

/** Adres tajny: shown only to whom the director lets, and only when they ask for it. */
export const SecretAddressPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(FamilyThatHides, { familyId })).data;
  const mayRecord = useMay('secret-address:record');
  const [isOpen, setIsOpen] = useState(false);
  const id = family.secretAddressId;
  return (
    <>
      <FamilyPageHeader family={family} title={t('addresses:title')} />
      <Stack>
        <Callout kind="warning">{t('addresses:warning')}</Callout>
        {!id && <p>{t('addresses:none')}</p>}
        {id && !isOpen && <Button onPress={() => setIsOpen(true)}>{t('addresses:open')}</Button>}
        {id && isOpen && <Opened id={id} assistant={family.currentCase?.assistant ?? null} onEnded={() => setIsOpen(false)} />}
        {mayRecord && <RecordForm family={family} />}
      </Stack>
    </>
  );
};
