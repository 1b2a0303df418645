// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import { LinkFamilyPage } from './link-family.js';
import { LinkPersonPage } from './link-person.js';
import { LinksCard } from './links-card.js';
import { LinksSaid } from './links-said.js';
import { links as words } from './texts.js';
import { UndoLinkPage } from './undo-link.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OTHER = '0193c0de-0000-7000-8000-0000000000f2';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const AGAIN = '0193c0de-0000-7000-8000-0000000000a2';
const LINK = '0193c0de-0000-7000-8000-0000000000b1';
const TWIN = '0193c0de-0000-7000-8000-0000000000b2';

const written = {
  reason: 'Matka pokazała dowód.',
  evidence: 'SAME_DOCUMENTS',
  evidenceNote: 'Dowód osobisty.',
  linkedBy: 'Anna Przykładowa',
  undoReason: null,
  undoneBy: null,
};
const link = {
  id: LINK,
  version: 4,
  linkedOn: '2026-02-20',
  undoneOn: null,
  whomToAsk: null,
  viewerMayUndo: true,
  written,
  other: { id: OTHER, surname: 'Zakowska' },
};
const unseen = { ...link, written: null, other: null, viewerMayUndo: false };
const ola = { id: OLA, givenName: 'Ola', surname: 'Żak', linksAsDuplicate: [], linksAsLeading: [] };
const family = { id: FAMILY, surname: 'Żak', linksAsDuplicate: [], linksAsLeading: [], members: [ola] };

const card = (over: object) => {
  anApi({ LinksOfCard: () => ({ data: { family: { ...family, ...over } } }) });
  return openScreen({
    path: '/rodziny/$familyId',
    address: `/rodziny/${FAMILY}`,
    component: () => (
      <>
        <LinksSaid familyId={FAMILY} />
        <LinksCard familyId={FAMILY} />
      </>
    ),
    texts: { links: words },
    viewer: { permissions: ['record:link'] } as never,
  });
};

eachOnItsOwnPage();

test('B1 the card of a duplicate says plainly that it is the same family, which record leads, and leads there', async () => {
  await card({ linksAsDuplicate: [link] });
  await told('To jest ta sama rodzina co Zakowska. Prowadzi zapis:');
  expect(document.querySelector(`a[href="/rodziny/${OTHER}"]`)?.textContent).toBe('rodzina Zakowska');
  for (const said of ['20 lutego 2026', written.reason, written.linkedBy, 'te same dokumenty; Dowód osobisty.'])
    expect(pageText()).toContain(said);
});

test('B1 of a record that may not be opened the card says that there is one and whom to ask, of a closed one that a second factor opens it', async () => {
  const person = { ...unseen, id: TWIN, whomToAsk: 'Dyrektorka' };
  await card({ linksAsLeading: [unseen], members: [{ ...ola, linksAsDuplicate: [person] }] });
  await told('Ten zapis prowadzi. Drugi zapis tej rodziny zobaczysz po potwierdzeniu drugim składnikiem.');
  expect(pageText()).toContain('Ola Żak: ta osoba ma w ośrodku drugi zapis i to on prowadzi.');
  expect(pageText()).toContain('Zapytaj: Dyrektorka.');
  expect(pageText()).not.toContain(words.record.undo);
});

test('B1 a link that was undone is in the history of the card and no longer at its head', async () => {
  const past = {
    ...link,
    undoneOn: '2026-02-25',
    viewerMayUndo: false,
    written: { ...written, undoReason: 'To siostry.', undoneBy: 'Jan' },
  };
  await card({ linksAsLeading: [past] });
  await told('Cofnięto 25 lutego 2026 (Jan): To siostry.');
  expect(pageText()).not.toContain('Ten zapis prowadzi.');
});

const found = [
  { id: OTHER, surname: 'Zakowska', city: 'Zielonki', registeredOn: '2024-01-05' },
  { id: FAMILY, surname: 'Żak', city: null, registeredOn: '2026-01-05' },
];

test('B1 a family is found, the other record chosen, who leads, why and by what: then both are linked', async () => {
  const asked = anApi({
    LinksOfCard: () => ({ data: { family } }),
    FamiliesToLink: () => ({ data: { families: { totalCount: 2, nodes: found } } }),
    LinkFamilies: () => ({ data: { linkFamilies: { id: OTHER, version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/polacz',
    address: `/rodziny/${FAMILY}/polacz`,
    component: LinkFamilyPage,
    texts: { links: words },
  });
  await told(words.form.search);
  await write(words.form.search, 'Żak');
  await press(words.form.find);
  await choose('rodzina Zakowska, Zielonki, w ośrodku od 5 stycznia 2024');
  expect(pageText()).not.toContain('rodzina Żak, w ośrodku');
  await choose('tamten: Zakowska');
  await sendForm();
  expect(pageText()).toContain('Wybierz, skąd to wiadomo.');
  await write(words.form.reason, 'Ten sam dowód.');
  await choose('Co innego');
  await sendForm();
  expect(pageText()).toContain('Napisz, skąd wiadomo');
  expect(asked.map(({ operation }) => operation)).not.toContain('LinkFamilies');
  await choose('Te same dokumenty');
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'LinkFamilies').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([
    { leadingFamilyId: OTHER, duplicateFamilyId: FAMILY, reason: 'Ten sam dowód.', evidence: 'SAME_DOCUMENTS' },
  ]);
});

test('B1 a person is linked with their record in another family; this one leads', async () => {
  const persons = (id: string, surname: string, person: object) => ({
    data: { family: { id, surname, members: [{ surname, birthDate: '2018-06-01', ...person }], formerMembers: [] } },
  });
  const asked = anApi({
    PersonsToLink: ({ familyId }) =>
      familyId === FAMILY
        ? persons(FAMILY, 'Żak', { id: OLA, givenName: 'Ola' })
        : persons(OTHER, 'Zakowska', { id: AGAIN, givenName: 'Aleksandra' }),
    FamiliesToLink: () => ({ data: { families: { totalCount: 2, nodes: found } } }),
    LinkPersons: () => ({ data: { linkPersons: { id: FAMILY, version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/polacz-osobe',
    address: `/rodziny/${FAMILY}/polacz-osobe`,
    component: LinkPersonPage,
    texts: { links: words },
  });
  await told(words.form.whose);
  await choose('Ola Żak, ur. 1 czerwca 2018');
  await write(words.form.searchPerson, 'Zak');
  await press(words.form.find);
  await choose('rodzina Zakowska, Zielonki, w ośrodku od 5 stycznia 2024');
  await told(words.form.otherPerson);
  await choose('Aleksandra Zakowska, ur. 1 czerwca 2018');
  await choose('ten: Ola Żak');
  await write(words.form.reason, 'Ten sam akt urodzenia.');
  await choose('Ten sam PESEL w dokumencie');
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'LinkPersons').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([{ leadingMemberId: OLA, duplicateMemberId: AGAIN, evidence: 'SAME_PESEL' }]);
});

test('B1 a link of persons is undone with a reason, at the version that was seen', async () => {
  const asked = anApi({
    LinksOfCard: () => ({
      data: {
        family: {
          ...family,
          members: [
            {
              ...ola,
              linksAsLeading: [
                {
                  ...link,
                  other: {
                    id: AGAIN,
                    givenName: 'Aleksandra',
                    surname: 'Zakowska',
                    households: [{ id: OTHER, surname: 'Zakowska' }],
                  },
                },
              ],
            },
          ],
        },
      },
    }),
    UndoPersonLink: () => ({ data: { undoPersonLink: { id: FAMILY, version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/polaczenia/$linkId/cofnij',
    address: `/rodziny/${FAMILY}/polaczenia/${LINK}/cofnij`,
    component: UndoLinkPage,
    texts: { links: words },
  });
  await told(words.undo.reason);
  await sendForm();
  expect(pageText()).toContain('Napisz, dlaczego to jednak nie to samo.');
  await write(words.undo.reason, 'To kuzynki.');
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'UndoPersonLink').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([{ personLinkId: LINK, expectedVersion: 4, undoReason: 'To kuzynki.' }]);
});
