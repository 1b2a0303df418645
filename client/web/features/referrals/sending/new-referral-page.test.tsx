// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, type Answer, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { referrals } from '../texts.js';
import { NewReferralPage } from './new-referral-page.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const SCHOOL = '0193c0de-0000-7000-8000-0000000000a1';
const purpose = referrals.new.purpose;

const school = { id: SCHOOL, name: 'Szkoła nr 1', kind: 'SCHOOL', scope: null, city: 'Próbna', receivesReferrals: true };
const preview: Answer = {
  data: {
    referralFields: [{ field: 'CHILDREN_NAMES', label: 'nazwisko rodziny', preselected: true, value: 'Próbna' }],
  },
};

const aCentre = (fields: () => Answer | Promise<Answer>, partners = [school]) =>
  anApi({
    ReferredFamily: () => ({ data: { family: { id: FAMILY, surname: 'Próbna' } } }),
    PartnersForReferral: () => ({
      data: { partnerInstitutions: { nodes: partners, pageInfo: { endCursor: null, hasNextPage: false } } },
    }),
    ReferralFields: fields,
    ReferFamily: () => ({ data: { referFamily: { id: FAMILY, version: 1 } } }),
  });

const open = () =>
  openScreen({
    path: '/rodziny/$familyId/udostepnienia/nowe',
    address: `/rodziny/${FAMILY}/udostepnienia/nowe`,
    component: NewReferralPage,
    texts: { referrals },
  });

/** What an earlier visit left: a whole and valid referral to the school, whose last look was never had. */
const leaveADraft = () =>
  localStorage.setItem(
    `asysta:draft:1:anna:refer-family:${FAMILY}`,
    JSON.stringify({
      values: {
        partnerInstitutionId: SCHOOL,
        purpose: 'Zajęcia wyrównawcze.',
        basis: 'ART_7',
        fields: ['CHILDREN_NAMES'],
        expiresOn: '2026-04-01',
      },
      idempotencyKey: 'key-1',
      savedAt: Date.now(),
    }),
  );

const sent = (asked: readonly { operation: string }[]): number =>
  asked.filter(({ operation }) => operation === 'ReferFamily').length;

eachOnItsOwnPage();

test('a restored referral brings back the list of information, and nothing is sent before the last look', async () => {
  const asked = aCentre(() => preview);
  leaveADraft();
  await open();
  await told(referrals.new.fields);
  await sendForm();
  await told(referrals.new.preview.title);
  expect(sent(asked)).toBe(0);
});

test('while the list of information is on its way the last look waits for it', async () => {
  let answer = (_: Answer): void => undefined;
  const asked = aCentre(() => new Promise<Answer>((resolve) => (answer = resolve)));
  leaveADraft();
  await open();
  await sendForm();
  expect(sent(asked)).toBe(0);
  answer(preview);
  await told(referrals.new.preview.title);
  expect(sent(asked)).toBe(0);
});

test('without the list of information nothing is sent and the reason is told', async () => {
  const asked = aCentre(() => ({ refused: 'UNAVAILABLE', userMessage: 'Spróbuj za chwilę.' }));
  leaveADraft();
  await open();
  await sendForm();
  await told('Spróbuj za chwilę.');
  await told(referrals.new.noPreview);
  expect(sent(asked)).toBe(0);
});

test('a partner who receives no referrals any more is asked for anew', async () => {
  const asked = aCentre(() => preview, [{ ...school, id: '0193c0de-0000-7000-8000-0000000000a2' }]);
  leaveADraft();
  await open();
  await sendForm();
  await told('Wybierz instytucję z listy.');
  expect(sent(asked)).toBe(0);
});

test('what is to be mended is told before the last look', async () => {
  const asked = aCentre(() => preview);
  leaveADraft();
  await open();
  await write(purpose, ' ');
  await sendForm();
  await told('Napisz, po co partner dostaje te informacje.');
  expect(pageText()).not.toContain(referrals.new.preview.title);
  expect(sent(asked)).toBe(0);
});
