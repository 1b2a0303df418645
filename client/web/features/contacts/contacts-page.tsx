import { graphql } from '@asysta/client';
import { CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Pagination } from '../../components/data/pagination.js';
import { Timeline, type TimelineEvent } from '../../components/data/timeline.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { capitalize } from '../../components/format.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { API_QUERIES, apiQuery, execute } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { ContactBody } from './contact-body.js';

const ContactedFamilyDocument = graphql(`
  query ContactedFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        stage
        viewerMayRecordContact
      }
    }
  }
`);

const ContactsOfCaseDocument = graphql(`
  query ContactsOfCase($supportCaseId: ID!, $page: PageInput!) {
    contacts(supportCaseId: $supportCaseId, page: $page) {
      totalCount
      nodes {
        id
        contactedOn
        kind
        annulledAt
        author {
          displayName
        }
        insteadOf {
          displayName
        }
        ...ContactBody
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const PAGE = 20;

const useContacts = (supportCaseId: string) => {
  const query = useSuspenseInfiniteQuery({
    queryKey: [...API_QUERIES, 'contacts', supportCaseId] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => execute(ContactsOfCaseDocument, { supportCaseId, page: { first: PAGE, after: pageParam } }),
    getNextPageParam: ({ contacts }) => (contacts.pageInfo.hasNextPage ? contacts.pageInfo.endCursor : null),
  });
  const { pages } = query.data;
  return { ...query, contacts: pages.flatMap(({ contacts }) => contacts.nodes), total: pages[0]?.contacts.totalCount ?? 0 };
};

const Contacts = ({ familyId, supportCaseId }: { familyId: string; supportCaseId: string }) => {
  const t = useText();
  const { contacts, total, hasNextPage, isFetchingNextPage, fetchNextPage } = useContacts(supportCaseId);
  if (contacts.length === 0) {
    return (
      <EmptyState icon="phone" title={t('contacts:empty.title')}>
        {t('contacts:empty.text')}
      </EmptyState>
    );
  }
  const events = contacts.map((contact): TimelineEvent => ({
    id: contact.id,
    happenedOn: contact.contactedOn,
    title: capitalize(CONTACT_KIND_WORDS[contact.kind]),
    by: byWhom(contact),
    icon: 'phone',
    isAnnulled: Boolean(contact.annulledAt),
    body: <ContactBody familyId={familyId} item={contact} />,
  }));
  return (
    <>
      <Timeline label={t('contacts:timeline')} events={events} />
      <Pagination
        shown={contacts.length}
        total={total}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/kontakty');

/** All contacts of the case that counts, also of a closed one, newest first. */
export const ContactsPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(ContactedFamilyDocument, route.useParams())).data;
  const supportCase = family.currentCase;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('contacts:title')}
        intro={t('contacts:intro')}
        actions={
          <>
            <PrintButton />
            {supportCase?.viewerMayRecordContact && (
              <LinkButton to="/rodziny/$familyId/kontakty/nowy" params={{ familyId: family.id }} variant="primary" icon="plus">
                {t('contacts:record')}
              </LinkButton>
            )}
          </>
        }
      />
      {supportCase ? (
        <Contacts familyId={family.id} supportCaseId={supportCase.id} />
      ) : (
        <EmptyState icon="phone" title={t('contacts:empty.title')}>
          {t('contacts:empty.noCase')}
        </EmptyState>
      )}
    </>
  );
};
