import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ChipChoice } from '../../../components/chips/chips.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { Stack } from '../../../components/layout/card.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useText } from '../../../frame/text/use-text.js';
import { INBOX_STATES, inboxStateOf, type InboxState } from './inbox-states.js';
import { ReceivedShares } from './received-shares.js';

const route = getRouteApi('/signed-in/skrzynka');

/** One inbox over all centres, narrowed by the address. */
export const InboxPage = () => {
  const t = useText();
  const navigate = useNavigate();
  const state = inboxStateOf(route.useSearch().stan);
  const show = (choice: InboxState | 'ALL' | null) =>
    void navigate({ to: '/skrzynka', search: choice && choice !== 'ALL' ? { stan: INBOX_STATES[choice] } : {} });
  return (
    <>
      <PageHeader title={t('referrals:inbox.title')} intro={t('referrals:inbox.intro')} />
      <Stack>
        <div data-print="hide">
          <ChipChoice<InboxState | 'ALL'>
            label={t('referrals:inbox.filter')}
            value={state ?? 'ALL'}
            onChange={show}
            options={[
              { value: 'ALL', label: t('referrals:inbox.all') },
              ...(Object.keys(INBOX_STATES) as InboxState[]).map((value) => ({
                value,
                label: t(`referrals:inbox.state.${value}`),
              })),
            ]}
          />
        </div>
        <Suspense key={state} fallback={<Skeleton lines={5} lineRem={3.5} />}>
          <ReceivedShares state={state} />
        </Suspense>
      </Stack>
    </>
  );
};
