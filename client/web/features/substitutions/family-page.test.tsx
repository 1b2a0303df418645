// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told } from '../../frame/kit/screen.js';
import { SubstitutionsOfFamilyPage } from './family-page.js';
import { substitutionsOutside } from './outside/texts.js';
import { substitutions } from './texts.js';

const [ANNA, JAN, EWA] = [1, 2, 3].map((last) => `0193c0de-0000-7000-8000-0000000000a${last}`) as [string, string, string];
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';

const line = (over: object) => ({
  id: 's1',
  version: 1,
  role: 'SOCIAL_WORKER',
  validFrom: '2026-03-01',
  validTo: '2026-03-06',
  note: null,
  decidedOn: '2026-02-27',
  decidedBy: { id: 'd', displayName: 'Dorota Dyr' },
  substitute: { id: EWA, displayName: 'Ewa Nowa' },
  insteadOf: { id: JAN, displayName: 'Jan Nowak' },
  supportCase: { id: CASE, number: 'AR/1/2026' },
  corrections: [],
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const open = async (permissions: readonly string[], lines: readonly object[] = []) => {
  const asked = anApi({
    SubstitutionsOfFamily: () => ({
      data: {
        family: {
          id: FAMILY,
          surname: 'Pierwsza',
          currentCase: {
            id: CASE,
            stage: 'IN_SUPPORT',
            assistant: { id: ANNA, displayName: 'Anna Asyst' },
            socialWorker: { id: JAN, displayName: 'Jan Nowak' },
            substitutions: lines,
          },
        },
      },
    }),
    SubstituteCandidates: () => ({
      data: {
        assistantCaseloads: [
          { holdsFunction: true, assistant: { id: ANNA, displayName: 'Anna Asyst', absentFrom: null, absentTo: null } },
        ],
        socialWorkerLoads: [
          { socialWorker: { id: JAN, displayName: 'Jan Nowak', absentFrom: null, absentTo: null } },
          { socialWorker: { id: EWA, displayName: 'Ewa Nowa', absentFrom: '2026-03-10', absentTo: '2026-03-12' } },
        ],
      },
    }),
    AppointSubstitute: () => ({ data: { appointSubstitute: { id: 's2' } } }),
  });
  localStorage.setItem(
    `asysta:draft:1:anna:substitute-in:${CASE}`,
    JSON.stringify({
      values: { insteadOfId: JAN, substituteId: EWA, validFrom: '2026-03-02', validTo: '2026-03-06', note: '' },
      idempotencyKey: 'key-1',
      savedAt: Date.now(),
    }),
  );
  await openScreen({
    path: '/rodziny/$familyId/zastepstwo',
    address: `/rodziny/${FAMILY}/zastepstwo`,
    component: SubstitutionsOfFamilyPage,
    texts: { substitutions: { ...substitutions, ...substitutionsOutside } },
    viewer: { permissions: permissions as never },
  });
  return () => asked.filter(({ operation }) => operation === 'AppointSubstitute').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('L5 a head lets somebody stand in for the social worker of the case between two days', async () => {
  const sent = await open(['case:hand-over']);
  await told('Jan Nowak, pracownik socjalny');
  expect(pageText()).toContain('Anna Asyst, asystent rodziny');
  await sendForm();
  await told(substitutions.formTitle);
  expect(sent()).toMatchObject([
    { insteadOfId: JAN, substituteId: EWA, supportCaseId: CASE, validFrom: '2026-03-02', validTo: '2026-03-06', note: null },
  ]);
});

test('L5 a substitution that lasts says who for whom, until when and who decided, and offers to end it', async () => {
  await open(['case:hand-over'], [line({})]);
  await told('Ewa Nowa zastępuje: Jan Nowak');
  expect(pageText()).toContain('od 1 marca 2026 do 6 marca 2026 · AR/1/2026');
  expect(pageText()).toContain('Zdecydował(a) Dorota Dyr, 27 lutego 2026');
  expect(pageText()).toContain(substitutions.lasts);
  await press(substitutions.end.open);
  await told(substitutions.end.lastOn);
});

test('L5 one that is over or annulled offers nothing more', async () => {
  await open(
    ['case:hand-over'],
    [
      line({ validTo: '2026-03-01', validFrom: '2026-02-20' }),
      line({
        id: 's3',
        annulledAt: '2026-03-01T08:00:00Z',
        annulmentReason: 'Pomyłka',
        annulledBy: { displayName: 'Dorota Dyr' },
      }),
    ],
  );
  await told('Pomyłka');
  expect(pageText()).not.toContain(substitutions.end.open);
  expect(pageText()).not.toContain(substitutions.lasts);
});

test('L5 whoever decides no substitutions is told who does', async () => {
  await open([]);
  await told(substitutions.mayNot);
  expect(document.querySelector('form')).toBeNull();
});
