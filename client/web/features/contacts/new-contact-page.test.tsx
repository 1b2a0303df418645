// @vitest-environment happy-dom
import { CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import { expect, test } from 'vitest';
import { capitalize } from '../../components/format.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  leave,
  openScreen,
  pageText,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { NewContactPage } from './new-contact-page.js';
import { contacts } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const { form, cannot } = contacts;

/** A family whose case stands at a stage, read by somebody who may record a contact in it or not. */
const aFamily = (supportCase: { stage: string; viewerMayRecordContact: boolean } | null) => {
  const asked = anApi({
    FamilyToContact: () => ({
      data: { family: { id: FAMILY, surname: 'Próbna', currentCase: supportCase && { id: CASE, ...supportCase } } },
    }),
    RecordContact: () => ({ data: { recordContact: { id: '0193c0de-0000-7000-8000-0000000000d1' } } }),
  });
  return {
    sent: () => asked.filter(({ operation }) => operation === 'RecordContact').map(({ variables }) => variables['input']),
  };
};

const open = async (first: string) => {
  await openScreen({
    path: '/rodziny/$familyId/kontakty/nowy',
    address: `/rodziny/${FAMILY}/kontakty/nowy`,
    component: NewContactPage,
    texts: { contacts },
  });
  await told(first);
};

/** Takes one of the short answers, as a tap or the space bar does. */

eachOnItsOwnPage();

test('L20 a call is recorded with a tap on its kind, for today, and the form says that no term moves', async () => {
  const { sent } = aFamily({ stage: 'IN_SUPPORT', viewerMayRecordContact: true });
  await open(form.kind);
  expect(pageText()).toContain(form.clock);
  await choose(capitalize(CONTACT_KIND_WORDS.PHONE));
  await write(form.withWhom, 'mama');
  await write(form.matter, 'Termin w poradni.');
  await sendForm();
  expect(sent()).toMatchObject([
    {
      supportCaseId: CASE,
      kind: 'PHONE',
      contactedOn: '2026-03-02',
      withWhom: 'mama',
      matter: 'Termin w poradni.',
      durationMinutes: null,
    },
  ]);
});

test('L20 of nobody at home nobody has to be named; of a talk with the school it is asked, and nothing is sent before', async () => {
  const { sent } = aFamily({ stage: 'IN_SUPPORT', viewerMayRecordContact: true });
  await open(form.kind);
  await choose(capitalize(CONTACT_KIND_WORDS.SCHOOL));
  await write(form.matter, 'Nieobecności.');
  await sendForm();
  await told('Napisz, z kim był kontakt.');
  expect(sent()).toEqual([]);
  await choose(capitalize(CONTACT_KIND_WORDS.NOBODY_HOME));
  await sendForm();
  expect(sent()).toMatchObject([{ kind: 'NOBODY_HOME', withWhom: null, matter: 'Nieobecności.' }]);
});

test('what was typed is there when the page is opened anew', async () => {
  aFamily({ stage: 'IN_SUPPORT', viewerMayRecordContact: true });
  await open(form.kind);
  await write(form.matter, 'Szkoła pyta o Jasia.');
  leave();
  await open(form.kind);
  expect(boxOf(form.matter).value).toBe('Szkoła pyta o Jasia.');
});

test.each([
  ['who does not carry the case', { stage: 'IN_SUPPORT', viewerMayRecordContact: false }, cannot.other],
  ['a family whose case is closed', { stage: 'CLOSED', viewerMayRecordContact: false }, cannot.noCase],
  ['a family without a case', null, cannot.noCase],
])('%s is told why, in the place of the form', async (_, supportCase, reason) => {
  aFamily(supportCase);
  await open(reason);
  expect(document.querySelector('form')).toBeNull();
});
