// @vitest-environment happy-dom
import { PARENTAL_AUTHORITY_STATUS_WORDS } from '@asysta/schema/authority/codes';
import { expect, test } from 'vitest';
import { capitalize } from '../../components/format.js';
import { forms } from '../../frame/forms/texts.js';
import {
  ANNA,
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { AuthorityPage, CorrectAuthorityPage } from './authority-form.js';
import { ChildrenTab } from './children-tab.js';
import { CorrectPlacePage, PlacePage } from './place-form.js';
import { whereabouts } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const EWA = '0193c0de-0000-7000-8000-0000000000a2';
const HELD = '0193c0de-0000-7000-8000-0000000000d1';
const STAY = '0193c0de-0000-7000-8000-0000000000b1';

const stay = {
  id: STAY,
  version: 4,
  kind: 'INSTITUTIONAL_CARE',
  withWhom: 'placówka w mieście',
  validFrom: '2026-01-10',
  validTo: null,
  annulledAt: null,
  annulmentReason: null,
  watch: { id: 'w1', dueOn: '2027-07-10', metOn: null },
};
const held = {
  id: HELD,
  version: 1,
  status: 'LIMITED',
  parentName: null,
  parent: { id: EWA, givenName: 'Ewa', surname: 'Próbna' },
  validFrom: '2026-01-10',
  validTo: null,
  orderSignature: 'III Nsm 4/26',
  orderIssuedOn: '2026-01-09',
  court: null,
  annulledAt: null,
  annulmentReason: null,
};
const person = (id: string, givenName: string, role: string, over: object = {}) => ({
  id,
  givenName,
  surname: 'Próbna',
  role,
  stayed: null,
  returned: null,
  placed: null,
  whereabouts: [],
  parentalAuthority: [],
  ...over,
});
const family = {
  id: FAMILY,
  surname: 'Próbna',
  members: [
    person(EWA, 'Ewa', 'MOTHER'),
    person(OLA, 'Ola', 'CHILD', { stayed: false, returned: false, placed: true, whereabouts: [stay], parentalAuthority: [held] }),
  ],
  formerMembers: [],
};
const ChildrenOfFamily = () => ({ data: { family } });

eachOnItsOwnPage();

test('B4 the tab of children says where each is, until when the court is to be asked, and who has authority', async () => {
  anApi({ ChildrenOfFamily });
  await openScreen({
    path: '/rodziny/$familyId/dzieci',
    address: `/rodziny/${FAMILY}/dzieci`,
    component: () => <ChildrenTab familyId={FAMILY} />,
    texts: { whereabouts },
  });
  await told('Ola Próbna');
  const text = pageText();
  expect(text).toContain('W instytucjonalnej pieczy zastępczej, placówka w mieście');
  expect(text).toContain('wniosek do sądu do 10 lipca 2027 (art. 100 ust. 4a)');
  expect(text).toContain(whereabouts.outcome.placed);
  expect(text).not.toContain(whereabouts.outcome.returned);
  expect(text).toContain('Ewa Próbna: ograniczona');
  expect(text).toContain('postanowienie III Nsm 4/26');
  expect(text).not.toContain('Zmień miejsce pobytu');
});

test('B4 of a child who is not born yet the tab offers neither a place nor parental authority', async () => {
  const unborn = person('0193c0de-0000-7000-8000-0000000000a3', 'dziecko nienarodzone', 'CHILD', { expectedOn: '2027-01-10' });
  const members = [...family.members, unborn];
  anApi({ ChildrenOfFamily: () => ({ data: { family: { ...family, members } } }) });
  await openScreen({
    path: '/rodziny/$familyId/dzieci',
    address: `/rodziny/${FAMILY}/dzieci`,
    component: () => <ChildrenTab familyId={FAMILY} />,
    texts: { whereabouts },
    viewer: { ...ANNA, permissions: ['family:change'] },
  });
  await told('dziecko nienarodzone Próbna');
  expect(pageText()).toContain('To dziecko jeszcze się nie urodziło, termin porodu: 10 stycznia 2027.');
  const names = [...document.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'));
  expect(names).toContain('Zmień miejsce pobytu: Ola Próbna');
  expect(names.filter((name) => name?.includes('nienarodzone'))).toEqual([]);
});

test('B4 the form of a place asks where before anything is sent', async () => {
  const asked = anApi({ ChildrenOfFamily });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/miejsce',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/miejsce`,
    component: PlacePage,
    texts: { whereabouts },
  });
  await told(whereabouts.place.kind);
  await sendForm();
  expect(pageText()).toContain('Wybierz, gdzie jest dziecko.');
  expect(asked.map(({ operation }) => operation)).not.toContain('RecordWhereabouts');
});

test('B4 a correction of a place is filled with what stands there and goes with its version', async () => {
  const asked = anApi({
    ChildrenOfFamily,
    CorrectWhereabouts: () => ({ data: { correctWhereabouts: { id: STAY, version: 5 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/miejsce/$whereaboutsId/popraw',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/miejsce/${STAY}/popraw`,
    component: CorrectPlacePage,
    texts: { whereabouts },
  });
  await told(whereabouts.place.withWhom);
  expect(boxOf(whereabouts.place.withWhom).value).toBe('placówka w mieście');
  await write(whereabouts.place.withWhom, 'placówka nr 2');
  await sendForm();
  expect(pageText()).toContain('Napisz, skąd ta poprawka.');
  const sent = () =>
    asked.filter(({ operation }) => operation === 'CorrectWhereabouts').map(({ variables }) => variables['input']);
  expect(sent()).toEqual([]);
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      whereaboutsId: STAY,
      expectedVersion: 4,
      kind: 'INSTITUTIONAL_CARE',
      withWhom: 'placówka nr 2',
      validFrom: '2026-01-10',
      validTo: null,
      reason: forms.reason.mistyped,
    },
  ]);
});

test('B4 the form of authority asks for the order when it is not full', async () => {
  const asked = anApi({ ChildrenOfFamily });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/wladza',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/wladza`,
    component: AuthorityPage,
    texts: { whereabouts },
  });
  await told(whereabouts.authority.parent);
  await sendForm();
  expect(pageText()).toContain('Wybierz, jaka jest władza rodzicielska.');
  await pick(whereabouts.authority.status, capitalize(PARENTAL_AUTHORITY_STATUS_WORDS.LIMITED));
  await sendForm();
  expect(pageText()).not.toContain('Wybierz, jaka jest władza rodzicielska.');
  expect(pageText()).toContain('Podaj sygnaturę postanowienia: tylko sąd ogranicza, zawiesza albo odbiera władzę rodzicielską.');
  expect(asked.map(({ operation }) => operation)).not.toContain('RecordParentalAuthority');
});

test('B4 a correction of an authority is filled with what stands there and goes with its version and why', async () => {
  const asked = anApi({
    ChildrenOfFamily,
    CorrectParentalAuthority: () => ({ data: { correctParentalAuthority: { id: HELD, version: 2 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/wladza/$authorityId/popraw',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/wladza/${HELD}/popraw`,
    component: CorrectAuthorityPage,
    texts: { whereabouts },
  });
  await told(whereabouts.authority.signature);
  expect(boxOf(whereabouts.authority.signature).value).toBe('III Nsm 4/26');
  await pick(whereabouts.authority.status, capitalize(PARENTAL_AUTHORITY_STATUS_WORDS.SUSPENDED));
  await choose(forms.reason.document);
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'CorrectParentalAuthority');
  expect(sent.map(({ variables }) => variables['input'])).toMatchObject([
    {
      parentalAuthorityId: HELD,
      expectedVersion: 1,
      status: 'SUSPENDED',
      validFrom: '2026-01-10',
      orderSignature: 'III Nsm 4/26',
      reason: forms.reason.document,
    },
  ]);
});
