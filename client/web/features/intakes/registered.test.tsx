// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../frame/kit/screen.js';
import { IntakePage } from './intake-page.js';
import { intakes } from './texts.js';

const INTAKE = '0193c0de-0000-7000-8000-0000000000e1';

const person = { surname: 'nazwisko nieznane', birthDate: null, bornAbout: null, expectedOn: null };
const family = {
  __typename: 'Family',
  id: '0193c0de-0000-7000-8000-0000000000f1',
  surname: 'nieznana z nazwiska, ul. Próbna 5',
  street: 'ul. Próbna 5',
  city: 'Zielonki',
  phone: '600 000 111',
  members: [
    { ...person, id: 'm1', givenName: 'imię nieznane', role: 'CHILD', bornAbout: 2023 },
    { ...person, id: 'm2', givenName: 'dziecko nienarodzone', role: 'CHILD', expectedOn: '2026-06-10' },
  ],
};
const intake = {
  id: INTAKE,
  version: 1,
  receivedOn: '2026-03-02',
  source: 'NEIGHBOUR',
  channel: 'PHONE',
  urgency: 'ORDINARY',
  content: 'Płacze dziecko.',
  state: 'REGISTERED',
  dismissalReason: null,
  registeredBy: { id: 's1', displayName: 'Anna Próbna' },
  family,
};

eachOnItsOwnPage();

const open = async (permissions: readonly (typeof PERMISSION_BY_CODE)[keyof typeof PERMISSION_BY_CODE][]) => {
  const asked = anApi({
    IntakeCard: () => ({ data: { intake } }),
    ReporterOfIntake: () => ({ data: { intake: { id: INTAKE, reporterName: 'Halina Próbna', reporterContact: '601 000 000' } } }),
  });
  await openScreen({
    path: '/zgloszenia/$intakeId',
    address: `/zgloszenia/${INTAKE}`,
    component: IntakePage,
    texts: { intakes },
    viewer: { permissions },
  });
  await told('Płacze dziecko.');
  return asked;
};

test('an intake shows what was typed: persons with what is known of their age, address, telephone and who told it', async () => {
  await open([PERMISSION_BY_CODE.REPORTER_READ]);
  await told('Halina Próbna');
  for (const shown of ['ul. Próbna 5, Zielonki', '600 000 111', 'ur. około 2023', 'termin porodu 10 czerwca 2026', '601 000 000'])
    expect(pageText()).toContain(shown);
});

test('who told it is not even asked for by whoever may not know', async () => {
  const asked = await open([]);
  expect(asked.map(({ operation }) => operation)).not.toContain('ReporterOfIntake');
  expect(pageText()).not.toContain('Halina');
});
