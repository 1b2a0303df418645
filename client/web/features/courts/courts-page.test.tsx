// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import { forms } from '../../frame/forms/texts.js';
import { CourtsPage } from './courts-page.js';
import { courtsOutside } from './outside/texts.js';
import { courts } from './texts.js';

const ID = '0193c0de-0000-7000-8000-0000000000a1';
const QUESTION = 'Od 1 kwietnia 2026 żaden sąd nie byłby wpisany jako właściwy. Czy tak ma być?';

const court = (over: object = {}) => ({
  id: ID,
  version: 2,
  name: 'Sąd w A.',
  address: 'ul. Stara 1, A.',
  validFrom: '2020-01-01',
  validTo: null,
  source: 'rozporządzenie',
  recordedBy: { id: 'z', displayName: 'Zofia Wzorcowa' },
  corrections: [],
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const open = async (competentCourts: readonly object[], permissions: readonly ['court:set'] | readonly [] = ['court:set']) => {
  const asked = anApi({
    CourtsPage: () => ({ data: { centre: { id: 'gops', competentCourts } } }),
    RecordCompetentCourt: () => ({ data: { recordCompetentCourt: { id: 'new' } } }),
    AnnulCompetentCourt: ({ input }) =>
      (input as { confirmed?: readonly string[] }).confirmed?.length
        ? { data: { annulCompetentCourt: { id: ID, version: 3 } } }
        : {
            refused: 'CONFIRMATION_NEEDED',
            userMessage: 'Potwierdź.',
            doubts: [{ code: 'NO_COURT_AFTER', field: 'input.validTo', userMessage: QUESTION }],
          },
  });
  await openScreen({
    path: '/osrodek/sad-wlasciwy',
    address: '/osrodek/sad-wlasciwy',
    component: CourtsPage,
    texts: { courts: { ...courts, ...courtsOutside } },
    viewer: { permissions },
  });
  await told(courtsOutside.title);
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A6 A7 point 6 the director writes down which court is competent, where it sits and how that is known', async () => {
  const sent = await open([]);
  expect(pageText()).toContain(courts.none);
  await press(courts.open);
  await sendForm();
  await told('Wpisz adres, na który wysyła się pisma.');
  await write(courts.name, 'Sąd w B.');
  await write(courts.address, 'ul. Nowa 2, B.');
  await write(courts.source, 'rozporządzenie');
  await sendForm();
  expect(sent('RecordCompetentCourt')).toMatchObject([
    { name: 'Sąd w B.', address: 'ul. Nowa 2, B.', validFrom: '2026-03-02', validTo: null, source: 'rozporządzenie' },
  ]);
});

test('A6 A7 point 6 whoever is no director reads the courts with their days and changes nothing', async () => {
  await open([court({ validFrom: '2026-01-01' }), court({ id: 'old', name: 'Sąd w Z.', validTo: '2025-12-31' })], []);
  expect(pageText()).toContain('Od 1 stycznia 2020 do 31 grudnia 2025.');
  expect(pageText()).toContain(courts.now);
  for (const word of [courts.open, courts.correct, courts.annul]) expect(pageText()).not.toContain(word);
});

test('A6 A7 point 6 an annulment that leaves days without a court is asked about, and sent again once it is confirmed', async () => {
  const sent = await open([court()]);
  await press(courts.annul);
  await write(courts.annulReason, 'Pomyłka.');
  await sendForm();
  await told(QUESTION);
  await press(forms.doubtsConfirm);
  expect(sent('AnnulCompetentCourt')).toMatchObject([
    { competentCourtId: ID, expectedVersion: 2, reason: 'Pomyłka.' },
    { competentCourtId: ID, confirmed: ['NO_COURT_AFTER'] },
  ]);
});
