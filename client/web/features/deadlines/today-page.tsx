import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Columns } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { Tabs } from '../../components/layout/tabs.js';
import { formatWeekday } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { inPlace } from '../../frame/slots/slots.js';
import { useSlot } from '../../frame/slots/use-slots.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { Radar } from './radar.js';
import { SCOPE_WORDS, scopeOf, scopesFor, usualScope, type Scope } from './scopes.js';

/** The terms of one scope; their room is kept until they come, so that the rest of the screen need not wait for them. */
const Terms = ({ scope }: { scope: Scope }) => (
  <Suspense fallback={<Skeleton lines={6} lineRem={2.2} />}>
    <Radar scope={scope} />
  </Suspense>
);

const Scopes = ({ selected }: { selected: Scope | undefined }) => {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const scopes = scopesFor(viewer);
  const shown = selected && scopes.includes(selected) ? selected : usualScope(viewer);
  const [only, second] = scopes;
  if (only && !second) return <Terms scope={only} />;
  return (
    <Tabs
      label={t('deadlines:scopes')}
      selected={shown}
      onSelect={(scope) => void navigate({ to: '/', search: { zakres: SCOPE_WORDS[scope] } })}
      items={scopes.map((scope) => ({ id: scope, label: t(`deadlines:scope.${scope}`), content: <Terms scope={scope} /> }))}
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
      icon="calendar"
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

const start = getRouteApi('/signed-in/');

/** Dziś: the first screen of a working day, with the panels of other features beside the terms. */
export const TodayPage = () => {
  const t = useText();
  const { today } = useViewer();
  const { zakres } = start.useSearch();
  const readsTerms = useMay('deadline:read');
  const panels = useSlot('todayPanels');
  return (
    <>
      <PageHeader title={t('deadlines:title')} intro={formatWeekday(today)} />
      <Columns>
        <div>{readsTerms ? <Scopes selected={scopeOf(zakres)} /> : <WithoutTerms />}</div>
        {inPlace(panels).map(({ place, Content }) => (
          <Suspense key={place} fallback={<Skeleton />}>
            <Content />
          </Suspense>
        ))}
      </Columns>
    </>
  );
};
