import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isNetworkLost, messageOf } from '../../../frame/api.js';
import { useMay, useViewer } from '../../../frame/viewer.js';
import { LinkButton } from '../../../components/button.js';
import { Outdated } from '../../../components/data/outdated.js';
import { Pagination } from '../../../components/data/pagination.js';
import { Callout } from '../../../components/feedback/callout.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { Stack } from '../../../components/layout/card.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useText } from '../../../frame/text/use-text.js';
import { FamiliesFilter } from './families-filter.js';
import { FamiliesTable } from './families-table.js';
import type { FamilySearch } from './family-search.js';
import { useFamilyList } from './use-family-list.js';

const route = getRouteApi('/signed-in/rodziny');

const RegisterLink = () => {
  const t = useText();
  return (
    <LinkButton to="/zgloszenia/nowe" variant="primary" icon="plus">
      {t('cases:list.empty.action')}
    </LinkButton>
  );
};

const useEmptyText = (): string => {
  const t = useText();
  const roles = useViewer().appointments.map(({ role }) => role);
  if (roles.includes('DIRECTOR')) return t('cases:list.empty.director');
  if (roles.includes('UNIT_HEAD')) return t('cases:list.empty.unitHead');
  if (roles.includes('SOCIAL_WORKER')) return t('cases:list.empty.socialWorker');
  return roles.includes('FAMILY_ASSISTANT') ? t('cases:list.empty.assistant') : t('cases:list.empty.other');
};

const NoFamilies = ({ isNarrowed }: { isNarrowed: boolean }) => {
  const t = useText();
  const mayRegister = useMay('intake:register');
  const text = useEmptyText();
  if (isNarrowed)
    return (
      <EmptyState icon="search" title={t('cases:list.empty.filtered')}>
        {t('cases:list.empty.filteredText')}
      </EmptyState>
    );
  return (
    <EmptyState icon="people" title={t('cases:list.empty.title')} action={mayRegister && <RegisterLink />}>
      {text}
    </EmptyState>
  );
};

const FamilyList = ({ search }: { search: FamilySearch }) => {
  const list = useFamilyList(search);
  if (list.isPending) return <Skeleton lines={8} lineRem={2.6} />;
  const failure = list.isError && <Callout kind="danger">{messageOf(list.error)}</Callout>;
  // What a refusal forbids is not kept in view; what only the network did not bring anew can still be read.
  if (!list.data || (list.isError && !isNetworkLost(list.error))) return failure;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const isNarrowed = Boolean(search.nazwisko ?? search.etap ?? search.tryb);
  return (
    <>
      {failure}
      <Outdated isOutdated={list.isPlaceholderData}>
        <FamiliesTable rows={rows} empty={<NoFamilies isNarrowed={isNarrowed} />} />
        {rows.length > 0 && (
          <Pagination
            shown={rows.length}
            total={list.isPlaceholderData ? null : list.data.pages[0]?.total}
            hasMore={list.hasNextPage && !list.isPlaceholderData}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </Outdated>
    </>
  );
};

/** Rodziny: every family the person may see, narrowed by the address. */
export const FamiliesPage = () => {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayRegister = useMay('intake:register');
  const onChange = useCallback((next: FamilySearch) => void navigate({ search: next, replace: true }), [navigate]);
  return (
    <>
      <PageHeader title={t('cases:list.title')} intro={t('cases:list.intro')} actions={mayRegister && <RegisterLink />} />
      <Stack>
        <FamiliesFilter search={search} onChange={onChange} />
        <FamilyList search={search} />
      </Stack>
    </>
  );
};
