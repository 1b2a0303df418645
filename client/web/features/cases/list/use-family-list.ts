import { readFragment, type CaseRowFragment as CaseRow } from '@asysta/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { API_QUERIES, execute } from '../../../frame/api.js';
import { CaseRowFragment, FamiliesDocument, FilteredCasesDocument } from './case-row.js';
import type { FamilySearch } from './family-search.js';

/** One line of the list: a family, and the case that counts. */
export interface FamilyRow {
  readonly id: string;
  readonly surname: string;
  readonly city: string | null;
  readonly restricted: boolean;
  readonly supportCase: CaseRow | null;
}

interface Page {
  readonly rows: readonly FamilyRow[];
  readonly total: number | null;
  readonly next: string | null;
}

const pageSize = 25;

const pageAfter = (after: string | null) => ({ first: pageSize, ...(after ? { after } : {}) });

const nextOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor?: string | null }): string | null =>
  hasNextPage ? (endCursor ?? null) : null;

const familiesPage = async ({ nazwisko }: FamilySearch, after: string | null): Promise<Page> => {
  const filter = nazwisko ? { surnameStartsWith: nazwisko } : null;
  const { families } = await execute(FamiliesDocument, { filter, page: pageAfter(after) });
  const rows = families.nodes.map(({ currentCase, id, surname, city, restricted }) => ({
    id,
    surname,
    city: city ?? null,
    restricted,
    supportCase: currentCase ? readFragment(CaseRowFragment, currentCase) : null,
  }));
  return { rows, total: families.totalCount ?? null, next: nextOf(families.pageInfo) };
};

const casesPage = async ({ nazwisko, etap, tryb }: FamilySearch, after: string | null): Promise<Page> => {
  const filter = { stage: etap ?? null, track: tryb ?? null, surnameStartsWith: nazwisko ?? null };
  const { supportCases } = await execute(FilteredCasesDocument, { filter, page: pageAfter(after) });
  const rows = supportCases.nodes.map((node) => ({
    ...node.family,
    city: node.family.city ?? null,
    supportCase: readFragment(CaseRowFragment, node),
  }));
  return { rows, total: supportCases.totalCount ?? null, next: nextOf(supportCases.pageInfo) };
};

/** The list as the address asks for it, page by page; a stage or a track asks the register of cases, otherwise that of families. */
export const useFamilyList = (search: FamilySearch) =>
  useInfiniteQuery({
    queryKey: [...API_QUERIES, 'family-list', search] as const,
    queryFn: ({ pageParam }) => (search.etap || search.tryb ? casesPage : familiesPage)(search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
