import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Columns } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { Tabs } from '../../components/layout/tabs.js';
import { formatWeekday } from '../../text/format.js';
import { useText } from '../../text/use-text.js';
import { useMay, useViewer } from '../../app/viewer.js';
import { Radar } from './radar.js';
import { SCOPE_WORDS, scopesFor, usualScope, type Scope } from './scopes.js';

const Scopes = ({ selected }: { selected: Scope | undefined }) => {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const scopes = scopesFor(viewer);
  const shown = selected && scopes.includes(selected) ? selected : usualScope(viewer);
  const [only, second] = scopes;
  if (only && !second) return <Radar scope={only} />;
  return (
    <Tabs
      label={t('deadlines:scopes')}
      selected={shown}
      onSelect={(scope) => void navigate({ to: '/', search: { zakres: SCOPE_WORDS[scope] } })}
      items={scopes.map((scope) => ({ id: scope, label: t(`deadlines:scope.${scope}`), content: <Radar scope={scope} /> }))}
    />
  );
};

/** Whoever has no terms of families: without authorisation the way to it, without such work the ways that are theirs. */
const WithoutTerms = () => {
  const t = useText();
  const { dataAuthorized } = useViewer();
  const managesStaff = useMay('staff:read');
  if (!dataAuthorized) {
    return (
      <Callout kind="warning" title={t('deadlines:unauthorized.title')}>
        {t('deadlines:unauthorized.text')}
      </Callout>
    );
  }
  return (
    <EmptyState
      icon="today"
      title={t('deadlines:other.title')}
      action={
        managesStaff ? (
          <LinkButton to="/pracownicy">{t('deadlines:other.staff')}</LinkButton>
        ) : (
          <LinkButton to="/osrodek">{t('deadlines:other.centre')}</LinkButton>
        )
      }
    >
      {t('deadlines:other.text')}
    </EmptyState>
  );
};

/** Dziś: the first screen of a working day. `aside` stands beside the terms. */
export const TodayPage = ({ scope, aside }: { scope: Scope | undefined; aside: ReactNode }) => {
  const t = useText();
  const { today } = useViewer();
  const readsTerms = useMay('deadline:read');
  return (
    <>
      <PageHeader title={t('deadlines:title')} intro={formatWeekday(today)} />
      <Columns>
        <div>{readsTerms ? <Scopes selected={scope} /> : <WithoutTerms />}</div>
        {aside}
      </Columns>
    </>
  );
};
