import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Badge } from '../../../components/data/badge.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { PrintButton } from '../../../components/layout/print-button.js';
import { Tabs } from '../../../components/layout/tabs.js';
import { inPlace, type CardBadge, type CardTab } from '../../../frame/slots/slots.js';
import { useSlot } from '../../../frame/slots/use-slots.js';
import { i18n } from '../../../frame/text/i18n.js';
import { useText } from '../../../frame/text/use-text.js';
import { useCardFamily } from './family-card.js';
import { OverviewTab } from './overview-tab.js';
import { PersonsCount, PersonsTab } from './persons-tab.js';
import { RestrictButton } from './restrict-button.js';
import { StrengthsTab } from './strengths-tab.js';

const RestrictedBadge = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    useCardFamily(familyId).restricted && (
      <Badge tone="warning" icon="warning">
        {t('families:restricted')}
      </Badge>
    )
  );
};

const OWN_BADGES: readonly CardBadge[] = [{ place: 20, Content: RestrictedBadge }];

const FamilyHeader = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  const badges = inPlace([...OWN_BADGES, ...useSlot('cardBadges')]);
  return (
    <PageHeader
      title={family.surname}
      breadcrumbs={[
        <Link key="families" to="/rodziny">
          {t('families:title')}
        </Link>,
      ]}
      badges={badges.map(({ place, Content }) => (
        <Content key={place} familyId={familyId} />
      ))}
      actions={
        <>
          <RestrictButton family={family} />
          <PrintButton />
        </>
      }
    />
  );
};

const OWN_TABS: readonly CardTab[] = [
  { place: 10, id: 'przeglad', label: () => i18n.t('families:card.overview'), Content: OverviewTab },
  { place: 30, id: 'osoby', label: () => i18n.t('families:card.persons'), Count: PersonsCount, Content: PersonsTab },
  { place: 40, id: 'zasoby', label: () => i18n.t('families:card.strengths'), Content: StrengthsTab },
];

const FIRST = 'przeglad';

/** Starts what the parts of the card will ask for, so that none of them waits for the family first. */
const useStarted = (familyId: string): void => {
  const queryClient = useQueryClient();
  for (const queryOf of useSlot('cardQueries')) {
    const query = queryOf(familyId);
    if (!queryClient.getQueryState(query.queryKey)) void queryClient.prefetchQuery(query);
  }
};

const route = getRouteApi('/signed-in/rodziny/$familyId');

/** Karta rodziny: the frame in which each noun shows what it knows of the family. */
export const FamilyPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { karta } = route.useSearch();
  const navigate = route.useNavigate();
  useStarted(familyId);
  const tabs = inPlace([...OWN_TABS, ...useSlot('cardTabs')]);
  return (
    <>
      <FamilyHeader familyId={familyId} />
      <Tabs
        label={t('families:card.tabs')}
        selected={tabs.find(({ id }) => id === karta)?.id ?? FIRST}
        onSelect={(tab) => void navigate({ search: tab === FIRST ? {} : { karta: tab }, replace: true })}
        items={tabs.map(({ id, label, Count, Content }) => ({
          id,
          label: label(),
          count: Count && <Count familyId={familyId} />,
          content: (
            <Suspense fallback={<Skeleton lines={6} lineRem={2.2} />}>
              <Content familyId={familyId} />
            </Suspense>
          ),
        }))}
      />
    </>
  );
};
