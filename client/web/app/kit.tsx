import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRoute, createRouter, RouterProvider, Link } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import * as v from 'valibot';
import { Button, ButtonGroup, IconButton, LinkButton } from '../components/button.js';
import { Badge } from '../components/data/badge.js';
import { DeadlineChip } from '../components/data/deadline-chip.js';
import { DescriptionList } from '../components/data/description-list.js';
import { Pagination } from '../components/data/pagination.js';
import { ProgressMeter } from '../components/data/progress-meter.js';
import { Table } from '../components/data/table.js';
import { Timeline } from '../components/data/timeline.js';
import { Callout, LegalBasisNote } from '../components/feedback/callout.js';
import { EmptyState } from '../components/feedback/empty-state.js';
import { Skeleton } from '../components/feedback/skeleton.js';
import { Checkbox, CheckboxGroup } from '../components/forms/checkbox.js';
import { ComboBox } from '../components/forms/combo-box.js';
import { DateField } from '../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../components/forms/fieldset.js';
import { NumberField } from '../components/forms/number-field.js';
import { RadioGroup } from '../components/forms/radio-group.js';
import { Select } from '../components/forms/select.js';
import { TextArea, TextField } from '../components/forms/text-field.js';
import { Card, Columns, Stack } from '../components/layout/card.js';
import { PageHeader } from '../components/layout/page-header.js';
import { PrintButton } from '../components/layout/print-button.js';
import { Tabs } from '../components/layout/tabs.js';
import { ConfirmDialog } from '../components/overlay/dialog.js';
import { showToast, Toasts } from '../components/overlay/toast.js';
import { i18n } from '../text/i18n.js';
import './fonts.css';
import './tokens.css';
import './base.css';
import './print.css';
import { RefusalError } from '@asysta/client';
import { rootRoute, signedInRoute } from './layout-route.js';
import { Bound, MutationForm } from './mutation-form.js';
import { queryClient } from './router.js';
import { sessionGate } from './session.js';
import { AppShell } from './shell/app-shell.js';
import { FailurePage, NotFoundPage } from './shell/pages.js';
import { useMutationForm } from './use-mutation-form.js';
import { viewerQuery } from './viewer.js';

const schema = v.object({
  heldOn: v.pipe(v.nullable(v.string()), v.string('Podaj datę wizyty.')),
  kind: v.picklist(['FIRST', 'REGULAR']),
  places: v.pipe(v.array(v.string()), v.minLength(1)),
  unit: v.nullable(v.string()),
  person: v.nullable(v.string()),
  note: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)),
  minutes: v.pipe(v.number(), v.maxValue(480)),
  agreed: v.literal(true),
});
const opts = (xs: string[]) => xs.map((x) => ({ value: x.toUpperCase().replaceAll(' ', '_'), label: x }));

const Form = () => {
  const state = useMutationForm({
    draftKey: 'kit:visit',
    schema,
    defaultValues: { heldOn: null, kind: null, places: [], unit: null, person: null, note: '', minutes: null, agreed: false },
    success: 'Zapisano wizytę',
    send: async (values) => {
      if (values.minutes === 13)
        throw new RefusalError({ message: 'X', extensions: { code: 'BAD_USER_INPUT', userMessage: 'Popraw.', requestId: 'r-77', fields: [{ field: 'input.heldOn', userMessage: 'Ta wizyta jeszcze się nie odbyła.' }, { field: 'input.unknown', userMessage: 'Ogólna odmowa.' }] } });
      return values;
    },
  });
  return (
    <MutationForm state={state} submitLabel="Zapisz wizytę" actions={<LinkButton to="/">Wróć do rodziny</LinkButton>}>
      <Fieldset legend="Przebieg wizyty" intro="Zapisz to, co potwierdzi druga osoba obecna na wizycie.">
        <FieldRow>
          <Bound form={state.form} name="heldOn">
            {(f) => <DateField label="Data wizyty" hint="Nie późniejsza niż dzisiaj" isRequired maxValue="2026-11-22" {...f} />}
          </Bound>
          <Bound form={state.form} name="minutes">
            {(f) => <NumberField label="Czas w minutach" minValue={0} {...f} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="kind">
          {(f) => (
            <RadioGroup
              label="Rodzaj wizyty"
              options={[
                { value: 'FIRST', label: 'Pierwsza', note: 'Razem z pracownikiem socjalnym' },
                { value: 'REGULAR', label: 'Kolejna' },
              ]}
              {...f}
            />
          )}
        </Bound>
        <Bound form={state.form} name="places">
          {(f) => (
            <CheckboxGroup
              label="Rodzaj wsparcia"
              why="Art. 15 ust. 1 ustawy o wspieraniu rodziny. Rodzaje wsparcia trafiają do oceny okresowej."
              options={opts(['Emocjonalne', 'Instrumentalne', 'Informacyjne'])}
              {...f}
            />
          )}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="unit">
            {(f) => <Select label="Miejsce" options={opts(['Dom rodziny', 'Ośrodek', 'Szkoła'])} {...f} />}
          </Bound>
          <Bound form={state.form} name="person">
            {(f) => (
              <ComboBox
                label="Osoba obecna"
                isOptional
                options={opts(['Maria Wzorcowa', 'Jan Wzorcowy', 'Zofia Przykładna'])}
                {...f}
              />
            )}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="note">
          {(f) => <TextArea label="Notatka" hint="Krótko: co się działo, co ustalono." {...f} />}
        </Bound>
        <Bound form={state.form} name="agreed">
          {(f) => <Checkbox label="Rodzina zna treść notatki" {...f} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};

const rows = [
  { id: 'a', name: 'Rodzina Wzorcowych', stage: 'W toku wsparcia', due: '2026-11-24', left: 2, visits: 12 },
  { id: 'b', name: 'Rodzina Przykładnych-Kowalskich', stage: 'Zakwalifikowana', due: '2026-11-19', left: -3, visits: 0 },
  { id: 'c', name: 'Rodzina Testowych', stage: 'Po diagnozie', due: '2026-12-22', left: 30, visits: 3 },
];

const Kit = () => {
  const [tab, setTab] = useState<'a' | 'b'>('a');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('Wzorcowa');
  return (
    <>
      <PageHeader
        title="Rodzina Wzorcowych"
        breadcrumbs={[<Link to="/">Dziś</Link>, <Link to={'/rodziny' as '/'}>Rodziny</Link>]}
        badges={
          <>
            <Badge tone="primary">W toku wsparcia</Badge>
            <Badge tone="clay" icon="scales">
              Postanowienie sądu
            </Badge>
            <Badge tone="success" icon="check">
              Zgoda na piśmie
            </Badge>
            <Badge>ZR/14/2026</Badge>
          </>
        }
        intro="Dwoje dzieci, wsparcie od 3 marca 2026. Asystent: Anna Przykładna."
        actions={
          <>
            <PrintButton />
            <Button
              variant="primary"
              icon="plus"
              onPress={() => showToast({ title: 'Zapisano wizytę', onUndo: () => undefined })}
            >
              Zapisz wizytę
            </Button>
          </>
        }
      />
      <Tabs
        label="Karta rodziny"
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'a',
            label: 'Przegląd',
            content: (
              <Columns>
                <Stack>
                  <Card title="Najbliższe terminy">
                    <p>
                      <DeadlineChip dueOn="2026-11-19" daysLeft={-3} /> <DeadlineChip dueOn="2026-11-22" daysLeft={0} />{' '}
                      <DeadlineChip dueOn="2026-11-24" daysLeft={2} /> <DeadlineChip dueOn="2026-12-22" daysLeft={30} />
                    </p>
                    <DescriptionList
                      facts={[
                        { term: 'Podstawa wsparcia', value: 'Zgoda z 2 marca 2026' },
                        { term: 'Adres', value: 'ul. Przykładowa 1, Zielonki' },
                      ]}
                    />
                  </Card>
                  <Table
                    caption="Rodziny"
                    rows={rows}
                    rowKey={(r) => r.id}
                    sort={{ column: 'name', direction: 'ascending' }}
                    onSort={() => undefined}
                    columns={[
                      {
                        id: 'name',
                        heading: 'Rodzina',
                        isRowHeader: true,
                        isSortable: true,
                        cell: (r) => <Link to="/">{r.name}</Link>,
                      },
                      { id: 'stage', heading: 'Etap', cell: (r) => <Badge>{r.stage}</Badge> },
                      {
                        id: 'due',
                        heading: 'Najbliższy termin',
                        isSortable: true,
                        cell: (r) => <DeadlineChip dueOn={r.due} daysLeft={r.left} />,
                      },
                      { id: 'visits', heading: 'Wizyty', isNumber: true, cell: (r) => r.visits },
                    ]}
                  />
                  <Pagination shown={3} total={69} hasMore isLoading={false} onMore={() => undefined} />
                  <Form />
                </Stack>
                <Stack>
                  <Card title="Obciążenie asystentów">
                    <Stack>
                      <ProgressMeter label="Anna Przykładna" value={12} max={15} limit={15} valueText="12 z 15 rodzin" />
                      <ProgressMeter label="Jan Wzorcowy" value={15} max={15} limit={15} valueText="15 z 15 rodzin" />
                      <ProgressMeter label="Ewa Testowa" value={17} max={15} limit={15} valueText="17 rodzin" />
                      <ProgressMeter label="Plan" value={4} max={9} valueText="4 z 9 kroków" />
                    </Stack>
                  </Card>
                  <Callout kind="info">Rodzina czeka na pierwszą wizytę.</Callout>
                  <Callout kind="warning" title="Termin minął">
                    Pierwsza wizyta miała się odbyć do 19 listopada.
                  </Callout>
                  <Callout kind="danger" title="Uwaga na bezpieczeństwo">
                    Wizyty tylko we dwoje.
                  </Callout>
                  <Callout kind="success" title="Plan zatwierdzony">
                    Kierownik zatwierdził plan wczoraj.
                  </Callout>
                  <LegalBasisNote>Art. 8 ust. 3 ustawy z 9 czerwca 2011 r.</LegalBasisNote>
                  <Card title="Oś czasu">
                    <Timeline
                      label="Oś czasu"
                      events={[
                        {
                          id: '1',
                          happenedOn: '2026-11-18',
                          title: 'Wizyta w domu',
                          by: 'Anna Przykładna',
                          icon: 'visit',
                          body: 'Ustalono plan tygodnia.',
                        },
                        { id: '2', happenedOn: '2026-11-02', title: 'Zgoda rodziny na piśmie', icon: 'document' },
                      ]}
                    />
                  </Card>
                </Stack>
              </Columns>
            ),
          },
          {
            id: 'b',
            label: 'Dokumenty',
            count: 3,
            content: (
              <Stack>
                <EmptyState
                  icon="document"
                  title="Nie ma jeszcze dokumentów"
                  action={<Button variant="primary">Dodaj dokument</Button>}
                >
                  Tu znajdziesz zgodę, plan i oceny. Zacznij od zgody rodziny.
                </EmptyState>
                <Skeleton />
              </Stack>
            ),
          },
        ]}
      />
      <ButtonGroup>
        <Button onPress={() => setOpen(true)} variant="danger">
          Zakończ wsparcie
        </Button>
        <Button isPending>Zapisuję</Button>
        <Button isDisabled>Niedostępne</Button>
        <IconButton label="Szukaj" icon="search" />
        <Button onPress={() => void sessionGate.expired()}>Wygaś sesję</Button>
        <LinkButton to={'/nie-ma' as '/'} variant="quiet">
          Brak strony
        </LinkButton>
      </ButtonGroup>
      <TextField label="Nazwisko" value={text} onChange={setText} errorMessage="Wpisz nazwisko bez cyfr." name="x" />
      <ConfirmDialog
        title="Zakończyć wsparcie?"
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel="Zakończ wsparcie"
        isDangerous
        onConfirm={() => setOpen(false)}
      >
        Rodzina Wzorcowych przejdzie do monitoringu. Kartę będzie można nadal czytać.
      </ConfirmDialog>
    </>
  );
};

const nav = [
  { to: '/', label: () => 'Dziś', icon: 'today', onPhone: 'bar' },
  { to: '/rodziny', label: () => 'Rodziny', icon: 'families', onPhone: 'bar' },
  { to: '/wizyta', label: () => 'Zapisz wizytę', shortLabel: () => 'Wizyta', icon: 'visit', onPhone: 'action' },
  { to: '/zgloszenia', label: () => 'Zgłoszenia', icon: 'intake', onPhone: 'bar' },
  { to: '/udostepnienia', label: () => 'Udostępnienia', icon: 'referral', onPhone: 'more' },
  { to: '/sprawozdania', label: () => 'Sprawozdania', icon: 'report', onPhone: 'more' },
] as const;

queryClient.setQueryData(viewerQuery.queryKey, {
  id: 'p1',
  displayName: 'Anna Przykładna',
  party: { id: 'c', kind: 'CENTRE', name: 'Gminny Ośrodek Pomocy Społecznej w Zielonkach' },
  appointments: [{ role: 'FAMILY_ASSISTANT', acting: false, unitName: null }],
  permissions: [],
});
signedInRoute.update({ component: () => <AppShell navigation={nav} /> });
const kit = createRoute({ getParentRoute: () => signedInRoute, path: '/', component: Kit });
const families = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny',
  component: () => <PageHeader title="Rodziny" />,
});
const unknown = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFoundPage });
const failing = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sprawozdania',
  component: () => {
    throw new Error('x');
  },
});
const router = createRouter({
  routeTree: rootRoute.addChildren([signedInRoute.addChildren([kit, families, failing, unknown])]),
  history: createMemoryHistory({ initialEntries: ['/'] }),
  context: { queryClient },
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: FailurePage,
});
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale="pl-PL">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router as never} />
          <Toasts />
        </QueryClientProvider>
      </I18nProvider>
    </I18nextProvider>
  </StrictMode>,
);
