import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AppointForm } from './appoint-form.js';
import { useCandidates } from './candidates.js';
import { SubstitutionRows } from './substitution-row.js';

const SubstitutionsOfPersonDocument = graphql(`
  query SubstitutionsOfPerson($staffMemberId: ID!) {
    substitutions(staffMemberId: $staffMemberId, page: { first: 100 }) {
      nodes {
        id
        version
        ...SubstitutionLine
      }
    }
  }
`);

const PersonStoodInForDocument = graphql(`
  query PersonStoodInFor($staffMemberId: ID!) {
    staffMember(id: $staffMemberId) {
      id
      displayName
    }
  }
`);

const Listed = ({ staffMemberId }: { staffMemberId: string }) => {
  const { nodes } = useSuspenseQuery(apiQuery(SubstitutionsOfPersonDocument, { staffMemberId })).data.substitutions;
  return (
    <Card>
      <SubstitutionRows items={nodes} />
    </Card>
  );
};

const Deciding = ({ staffMemberId }: { staffMemberId: string }) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { displayName } = useSuspenseQuery(apiQuery(PersonStoodInForDocument, { staffMemberId })).data.staffMember;
  const isAssistant = useCandidates().isAssistant(staffMemberId);
  const label = t(isAssistant ? 'substitutions:asAssistant' : 'substitutions:asSocialWorker', { name: displayName });
  if (!isOpen)
    return (
      <Card>
        <Button variant="primary" icon="plus" onPress={() => setIsOpen(true)}>
          {t('substitutions:open')}
        </Button>
      </Card>
    );
  return (
    <Card title={t('substitutions:formTitle')}>
      <AppointForm
        draftKey={`substitute:${staffMemberId}`}
        supportCaseId={null}
        carriers={[{ id: staffMemberId, label, isAssistant }]}
        onDone={() => setIsOpen(false)}
        actions={
          <Button variant="quiet" onPress={() => setIsOpen(false)}>
            {t('common:cancel')}
          </Button>
        }
      />
    </Card>
  );
};

/** For whom one stands in, and who stands in for oneself. */
export const OwnSubstitutionsPage = () => {
  const t = useText();
  const { id } = useViewer();
  return (
    <>
      <PageHeader title={t('substitutions:mine')} intro={t('substitutions:intro')} />
      <Listed staffMemberId={id} />
    </>
  );
};

const route = getRouteApi('/signed-in/pracownicy/$staffMemberId/zastepstwa');

/** Substitutions of one person on either side, and for a head the way to let somebody stand in for them. */
export const SubstitutionsOfPersonPage = () => {
  const t = useText();
  const { staffMemberId } = route.useParams();
  const { id } = useViewer();
  const mayDecide = useMay('case:hand-over') && id !== staffMemberId;
  return (
    <>
      <PageHeader
        title={t('substitutions:title')}
        intro={t('substitutions:intro')}
        breadcrumbs={[
          <Link key="staff" to="/pracownicy">
            {t('substitutions:staff')}
          </Link>,
        ]}
      />
      <Stack>
        {mayDecide && <Deciding staffMemberId={staffMemberId} />}
        <Listed staffMemberId={staffMemberId} />
      </Stack>
    </>
  );
};
