// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { DoorBox } from './door-box.js';
import { EarlierSection } from './earlier.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OTHER = '0193c0de-0000-7000-8000-0000000000f2';

const visit = (visitedOn: string, over: object = {}) => ({
  id: visitedOn,
  visitedOn,
  agreements: null,
  nextVisitOn: null,
  jointDecision: null,
  annulledAt: null,
  ...over,
});

const family = {
  id: FAMILY,
  version: 1,
  surname: 'Próbna',
  street: 'Lipowa 5',
  city: 'Zielonki',
  phone: '600 000 001',
  restricted: false,
  registeredOn: '2026-01-05',
  corrected: false,
  viewerReasons: ['ACCOMPANIES'],
  secretAddressId: null,
  safetyNotes: [{ id: 's1', version: 1, text: 'Wizyty tylko we dwoje: pies.', checkOn: '2026-04-15' }],
  currentCase: {
    id: 'c1',
    visits: [
      visit('2026-02-27', { jointDecision: 'Wspólnie z pracownikiem: dwie wizyty w tygodniu.' }),
      visit('2026-02-26', { agreements: 'Wpis unieważniony.', nextVisitOn: '2026-03-03', annulledAt: '2026-02-26T10:00:00Z' }),
      visit('2026-02-23', { agreements: 'Mama umówi logopedę.', nextVisitOn: '2026-02-27' }),
      visit('2026-02-16', { agreements: 'Starsze ustalenia.', nextVisitOn: '2026-03-20', jointDecision: 'Starsza decyzja.' }),
    ],
    contacts: [
      { id: 'k1', nextContactOn: '2026-03-09', annulledAt: null },
      { id: 'k2', nextContactOn: '2026-03-04', annulledAt: '2026-02-26T10:00:00Z' },
      { id: 'k3', nextContactOn: null, annulledAt: null },
    ],
  },
  members: [
    {
      id: 'm1',
      givenName: 'Ola',
      surname: 'Próbna',
      birthDate: '2018-06-01',
      role: 'CHILD',
      school: 'SP nr 7',
      corrected: false,
      whereaboutsToday: { id: 'w1', kind: 'HOME' },
    },
  ],
  formerMembers: [],
  relatedPersons: [
    {
      id: 'r1',
      name: 'Adam Kuratorski',
      relation: 'PROBATION_OFFICER',
      phone: '600 000 003',
      note: null,
      endedOn: null,
      familyMember: null,
    },
    {
      id: 'r2',
      name: 'Jan Dawny',
      relation: 'PROBATION_OFFICER',
      phone: '600 000 009',
      note: null,
      endedOn: '2026-01-01',
      familyMember: null,
    },
  ],
  strengths: [],
  resources: [],
};

const door = { path: '/rodziny/$familyId', address: `/rodziny/${FAMILY}`, texts: { families } };

eachOnItsOwnPage();

test('B1 at the door: telephone, address, what to beware of, children with age and school, agreements of the last visit that has any, joint decision, next day agreed, and why one sees it', async () => {
  const asked = anApi({ FamilyCard: () => ({ data: { family } }) });
  await openScreen({ ...door, component: () => <DoorBox familyId={FAMILY} /> });
  await told(families.door.title);
  const text = pageText();
  for (const said of [
    'Wizyty tylko we dwoje: pies. Sprawdzić do 15 kwietnia 2026.',
    'Lipowa 5, Zielonki',
    '600 000 001',
    '600 000 003 Adam Kuratorski, kurator',
    'Ola, 7 lat, SP nr 7, w domu',
    '23 lutego 2026: Mama umówi logopedę.',
    '27 lutego 2026: Wspólnie z pracownikiem: dwie wizyty w tygodniu.',
    'Następny termin9 marca 2026',
    'pracujesz z tą rodziną jako asystent',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/600 000 009|unieważniony|Starsze|Starsza/);
  expect(document.querySelector('a[href^="geo:"]')).not.toBeNull();
  expect(asked).toHaveLength(1);
});

test('B1 a family that hides is marked, and no map leads to it', async () => {
  anApi({ FamilyCard: () => ({ data: { family: { ...family, secretAddressId: 's9' } } }) });
  await openScreen({ ...door, component: () => <DoorBox familyId={FAMILY} /> });
  await told(families.door.secret);
  expect(document.querySelector('a[href^="geo:"]')).toBeNull();
});

test('R14 what the centre did before with the people of a household stands first, the newest first, and nothing where there was nothing', async () => {
  const households = [
    {
      id: FAMILY,
      surname: 'Próbna',
      cases: [{ id: 'c1', number: 'AR/2/2026', openedOn: '2026-01-05', closedOn: null, closureReason: null, refusals: [] }],
    },
    {
      id: OTHER,
      surname: 'Dawna',
      cases: [
        {
          id: 'c2',
          number: 'AR/9/2024',
          openedOn: '2024-01-05',
          closedOn: '2024-12-01',
          closureReason: 'MOVED_AWAY',
          refusals: [{ id: 'x1', refusedOn: '2024-02-01' }],
        },
      ],
    },
  ];
  const members = [{ id: 'm1', givenName: 'Ola', households, linksAsLeading: [] }];
  anApi({ EarlierInCentre: () => ({ data: { family: { id: FAMILY, members, linksAsLeading: [] } } }) });
  await openScreen({ ...door, component: () => <EarlierSection familyId={FAMILY} /> });
  await told(families.earlier.title);
  const text = pageText();
  expect(text.indexOf('zakończono sprawę AR/9/2024')).toBeGreaterThan(-1);
  expect(text.indexOf('zakończono sprawę AR/9/2024')).toBeLessThan(text.indexOf('odmowa rodziny w sprawie AR/9/2024'));
  expect(text).toContain('rodzina Dawna (Ola)');
  expect(text).not.toContain('AR/2/2026');
});

test('B1 what the centre did before stands on the card of the record that leads, also from its duplicates; an undone link brings nothing', async () => {
  const closed = (number: string) => ({
    id: number,
    number,
    openedOn: '2024-01-05',
    closedOn: '2024-12-01',
    closureReason: 'MOVED_AWAY',
    refusals: [],
  });
  const record = (id: string, surname: string, number: string) => ({ id, surname, cases: [closed(number)] });
  const ofPerson = [record('h1', 'Powtórzona', 'AR/1/2024')];
  const members = [
    {
      id: 'm1',
      givenName: 'Ola',
      households: [],
      linksAsLeading: [
        { id: 'l1', undoneOn: null, duplicate: { id: 'm2', households: ofPerson } },
        { id: 'l2', undoneOn: '2026-01-01', duplicate: { id: 'm3', households: [record('h2', 'Osobna', 'AR/2/2024')] } },
        { id: 'l3', undoneOn: null, duplicate: null },
      ],
    },
  ];
  const linksAsLeading = [
    { id: 'l4', undoneOn: null, duplicate: record(OTHER, 'Podwójna', 'AR/3/2024') },
    { id: 'l5', undoneOn: '2026-01-01', duplicate: record('h3', 'Rozłączona', 'AR/4/2024') },
  ];
  anApi({ EarlierInCentre: () => ({ data: { family: { id: FAMILY, members, linksAsLeading } } }) });
  await openScreen({ ...door, component: () => <EarlierSection familyId={FAMILY} /> });
  await told(families.earlier.title);
  expect(pageText()).toContain('AR/1/2024: ');
  expect(pageText()).toContain('rodzina Powtórzona (Ola)');
  expect(pageText()).toContain('zapis powtórzony: rodzina Podwójna');
  expect(pageText()).not.toMatch(/Osobna|Rozłączona/);
});
