// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { act } from 'react';
import { expect, test } from 'vitest';
import {
  type Answer,
  anApi,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
  press,
  sendForm,
  settled,
  told,
  turn,
} from '../../frame/kit/screen.js';
import { PersonPage } from './person-page.js';
import { staff } from './texts.js';

const JAN = '0193c0de-0000-7000-8000-0000000000a1';
const LETTER = '0193c0de-0000-7000-8000-0000000000b1';
const CODES = ['STAFF_SUSPEND', 'ASSISTANT_ASSIGN', 'CASE_HAND_OVER', 'ELIGIBILITY_READ', 'ELIGIBILITY_RECORD'] as const;
const DIRECTOR = CODES.map((code) => PERMISSION_BY_CODE[code]);
const zofia = { id: 'z1', displayName: 'Zofia Wzorcowa' };
const RUNNING = { id: LETTER, version: 2, suspendedOn: '2026-02-27', suspendedBy: zofia, liftedOn: null };

const aPerson = (over: object = {}) => ({
  id: JAN,
  version: 1,
  displayName: 'Jan Nowak',
  machine: false,
  employmentForm: null,
  employedFrom: null,
  employedTo: null,
  qualification: null,
  dataAuthorized: true,
  appointments: [post('FAMILY_ASSISTANT')],
  proposals: [],
  suspensions: [],
  authorizations: [],
  ...over,
});

const post = (role: string) => ({
  id: `p-${role}`,
  version: 1,
  role,
  acting: false,
  title: null,
  validFrom: '2020-01-01',
  validTo: null,
  unit: null,
});

const held = (id: string, surname: string, assistantId: string | null) => ({
  id,
  number: `AR/${id}/2026`,
  stage: 'IN_SUPPORT',
  assistant: assistantId && { id: assistantId },
  family: { id: `f${id}`, surname },
});

interface Office {
  readonly person?: object;
  readonly cases?: readonly object[];
  readonly checks?: readonly object[];
  readonly dueOn?: string | null;
  readonly suspending?: Answer;
  readonly viewer?: { readonly id?: string; readonly permissions?: typeof DIRECTOR };
}

/** The page of one person, of an office that answers what it is told to; what was sent to change something. */
const open = async ({ person = aPerson(), cases = [], checks = [], dueOn = null, suspending, viewer }: Office = {}) => {
  const suspended = { ...person, suspensions: [RUNNING] };
  let now = person;
  const asked = anApi({
    StaffRegister: () => ({ data: { staffMembers: { nodes: [now], pageInfo: { endCursor: null, hasNextPage: false } } } }),
    EligibilityCard: () => ({
      data: { staffMember: { id: JAN, eligibilityDueOn: dueOn, eligibilityMissing: [], eligibilityChecks: checks } },
    }),
    CasesToHandOver: () => ({ data: { casesToHandOver: { nodes: cases } } }),
    SuspendStaffMember: () => {
      if (suspending) return suspending;
      now = suspended;
      return { data: { suspendStaffMember: { id: JAN } } };
    },
    LiftSuspension: () => {
      now = { ...person, suspensions: [{ ...RUNNING, version: 3, liftedOn: '2026-03-02' }] };
      return { data: { liftSuspension: { id: JAN } } };
    },
    RecordEligibilityCheck: () => ({ data: { recordEligibilityCheck: { id: JAN } } }),
  });
  await openScreen({
    path: '/pracownicy/$staffMemberId',
    address: `/pracownicy/${JAN}`,
    component: PersonPage,
    texts: { staff },
    viewer: { permissions: DIRECTOR, ...viewer },
  });
  await told(staff.person.functions);
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

const linkTo = (address: string) => document.querySelector(`a[href="${address}"]`);

/** The button of the question that is open. */
const confirm = async (words: string): Promise<void> => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="alertdialog"] button')];
  act(() => buttons.find(({ textContent }) => textContent === words)?.click());
  await settled();
};

eachOnItsOwnPage();

test('S2 art. 13 a director suspends somebody from the day of the letter; why is not asked, and what is to be handed over stands there at once', async () => {
  const sent = await open({ cases: [held('1', 'Pierwsza', JAN)] });
  expect(pageText()).toContain(staff.suspension.none);
  await press(staff.suspension.open);
  expect(document.querySelectorAll('form [data-label]')).toHaveLength(1);
  await turn(staff.suspension.from, 'day', 'ArrowDown');
  await sendForm();
  await told('Zawieszenie od 27 lutego 2026');
  expect(sent('SuspendStaffMember')).toMatchObject([{ staffMemberId: JAN, suspendedOn: '2026-03-01' }]);
  expect(pageText()).toContain('Ta osoba nie ma dostępu do niczego w Asyście. Zapisał(a): Zofia Wzorcowa.');
  expect(pageText()).toContain(staff.suspension.badge);
  expect(pageText()).toContain('Rodzina Pierwsza');
});

test('S2 a suspension that is refused says why, and the day that was typed stays', async () => {
  const userMessage = 'To ostatni dyrektor ośrodka.';
  const sent = await open({ suspending: { refused: 'LAST_DIRECTOR', userMessage } });
  await press(staff.suspension.open);
  await turn(staff.suspension.from, 'day', 'ArrowDown');
  await sendForm();
  await told(userMessage);
  await sendForm();
  expect(sent('SuspendStaffMember')).toMatchObject([{ suspendedOn: '2026-03-01' }, { suspendedOn: '2026-03-01' }]);
});

test('S2 a suspension is lifted after a question that says what comes back', async () => {
  const sent = await open({ person: aPerson({ suspensions: [RUNNING] }) });
  expect(pageText()).toContain(staff.handOver.none);
  await press(staff.suspension.lift);
  await told('Jan Nowak odzyska od razu prawa z funkcji, które nadal trwają.');
  expect(sent('LiftSuspension')).toEqual([]);
  await confirm(staff.suspension.lift);
  await told(staff.suspension.none);
  expect(sent('LiftSuspension')).toMatchObject([{ suspensionId: LETTER, expectedVersion: 2 }]);
});

test('L5 cases somebody led go to another social worker together, families they accompanied to another assistant one by one', async () => {
  const cases = [held('1', 'Prowadzona', null), held('2', 'Towarzyszona', JAN), held('3', 'Z-asystentem', 'someone')];
  await open({ person: aPerson({ suspensions: [RUNNING] }), cases });
  await told('Sprawy do przekazania (2)');
  expect(pageText()).toContain('Rodziny, które potrzebują innego asystenta (1)');
  expect(linkTo(`/pracownicy/${JAN}/przekazanie`)?.textContent).toBe(staff.handOver.open);
  expect(linkTo('/rodziny/f2/przydzial')?.getAttribute('aria-label')).toBe('Zmień asystenta: Rodzina Towarzyszona');
  expect(linkTo('/rodziny/f1/przydzial')).toBeNull();
});

test('L5 of an assistant nothing is offered that would lead to an empty list', async () => {
  await open({ person: aPerson({ suspensions: [RUNNING] }), cases: [held('2', 'Towarzyszona', JAN)] });
  await told('Rodzina Towarzyszona');
  expect(linkTo(`/pracownicy/${JAN}/przekazanie`)).toBeNull();
});

test('S2 nobody suspends themselves, and who may not suspend anybody sees nothing of it', async () => {
  await open({ viewer: { id: JAN } });
  expect(pageText()).not.toContain(staff.suspension.title);
});

test('S2 whoever only reads the register sees that somebody is suspended, and neither their cases nor a way to lift it', async () => {
  await open({ person: aPerson({ suspensions: [RUNNING] }), viewer: { permissions: [] } });
  expect(pageText()).toContain('Zawieszenie od 27 lutego 2026');
  expect(pageText()).not.toContain(staff.suspension.lift);
  expect(pageText()).not.toContain(staff.handOver.none);
});

const check = (kind: string, result: string, name: string) => ({
  id: `c-${kind}`,
  kind,
  result,
  checkedOn: '2026-02-10',
  checkedBy: { id: 'a1', displayName: name },
});

test('N15 of each condition of art. 12 and 7b the result stands with its day and who checked, and what is missing has its term', async () => {
  await open({
    checks: [check('ALIMONY', 'MET', 'Adam Testowy'), check('NO_CONVICTION', 'NOT_MET', 'Ewa Druga')],
    dueOn: '2026-05-01',
  });
  const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(rows).toContain(
    'Wypełnianie obowiązku alimentacyjnego (art. 12 ust. 1 pkt 3)10 lutego 2026, Adam TestowyWarunek spełniony',
  );
  expect(rows).toContain(
    'Brak skazania za umyślne przestępstwo (art. 12 ust. 1 pkt 4)10 lutego 2026, Ewa DrugaWarunek niespełniony',
  );
  expect(rows.filter((row) => row?.endsWith(staff.eligibility.missing))).toHaveLength(3);
  expect(pageText()).toContain('Uzupełnij brakujące sprawdzenia do 1 maja 2026.');
});

test('N15 a term that is over is told as over', async () => {
  await open({ dueOn: '2026-03-01' });
  expect(pageText()).toContain('Termin na uzupełnienie brakujących sprawdzeń minął 1 marca 2026.');
});

test('N15 of a social worker whom nobody checked nothing is missing', async () => {
  await open({ person: aPerson({ appointments: [post('SOCIAL_WORKER')] }) });
  expect(pageText()).toContain(staff.eligibility.notAsked);
  expect(pageText()).not.toContain(staff.eligibility.missing);
});

test('N15 a check is recorded with what, how it came out and when, and without the first two nothing is sent', async () => {
  const sent = await open();
  await press(staff.eligibility.open);
  await sendForm();
  await told('Co sprawdzono: Wybierz, co sprawdzono.');
  expect(pageText()).toContain('Wynik: Zaznacz wynik sprawdzenia.');
  expect(sent('RecordEligibilityCheck')).toEqual([]);
  await pick(staff.eligibility.kind, 'Brak wpisu w Rejestrze Sprawców Przestępstw na Tle Seksualnym (art. 7b)');
  await choose('Warunek spełniony');
  await sendForm();
  expect(sent('RecordEligibilityCheck')).toMatchObject([
    { staffMemberId: JAN, kind: 'SEX_OFFENDER_REGISTER', result: 'MET', checkedOn: '2026-03-02' },
  ]);
});

test('somebody who is not in the register is not there', async () => {
  const person = aPerson({ id: '0193c0de-0000-7000-8000-0000000000a9' });
  anApi({
    StaffRegister: () => ({ data: { staffMembers: { nodes: [person], pageInfo: { endCursor: null, hasNextPage: false } } } }),
  });
  await openScreen({
    path: '/pracownicy/$staffMemberId',
    address: `/pracownicy/${JAN}`,
    component: PersonPage,
    texts: { staff },
  });
  await told(staff.notFound);
});
