import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseAfter, anIntake, intakeInput, newFamily, step } from '../../kit/case-path.js';
import { readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf } from '../../kit/visit-path.js';
import { anOffice, assign, firstVisit, MONDAY, radarOf, setRule } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const INTAKE = `{ receivedOn source channel content urgency state reporterName registeredBy { id } family { surname } }`;

test('A1 a zgłoszenie about a family is registered with its source, date, channel, content and first triage of urgency', async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  const told = {
    receivedOn: '2026-02-27',
    source: 'NEIGHBOUR',
    channel: 'IN_PERSON',
    content: 'Małe dzieci bawią się same na ulicy do późna.',
  };
  const typed = { ...told, newFamily: newFamily('Zgłoszona'), reporterName: 'Sąsiadka spod piątki' };
  const ordinary = await anIntake(socialWorker, { ...typed, urgency: 'ORDINARY' });
  const read = async (id: string) =>
    (await director.get<{ intake: object }>(`query($id: ID!) { intake(id: $id) ${INTAKE} }`, { id })).intake;
  const registered = {
    ...told,
    state: 'REGISTERED',
    reporterName: 'Sąsiadka spod piątki',
    registeredBy: { id: socialWorker.staffMemberId },
    family: { surname: 'Zgłoszona' },
  };
  expect(await read(ordinary.id)).toEqual({ ...registered, urgency: 'ORDINARY' });

  // The triage decides how soon somebody goes there: in 14 working days, or in 2.
  expect((await radarOf(director)).all).toMatchObject([{ kind: 'FAMILY_INTERVIEW', dueOn: '2026-03-19' }]);
  const urgent = await anIntake(socialWorker, {
    ...typed,
    newFamily: null,
    familyId: ordinary.family.id,
    urgency: 'URGENT',
    channel: 'PHONE',
    source: 'POLICE',
  });
  expect(await read(urgent.id)).toEqual({ ...registered, urgency: 'URGENT', channel: 'PHONE', source: 'POLICE' });
  expect((await radarOf(director)).all.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['URGENT_FAMILY_INTERVIEW', '2026-03-03'],
    ['FAMILY_INTERVIEW', '2026-03-19'],
  ]);

  // It is about somebody, of a day that has come, and says something; an assistant takes none in.
  const register = ['registerIntake', 'RegisterIntakeInput'] as const;
  await socialWorker.refused('BAD_USER_INPUT', ...register, intakeInput({ newFamily: null }));
  await socialWorker.refused('BAD_USER_INPUT', ...register, intakeInput({ content: ' ' }));
  await socialWorker.refused('DATE_IN_FUTURE', ...register, intakeInput({ receivedOn: '2026-03-03' }));
  await assistant.refused('FORBIDDEN', ...register, intakeInput());
});

const INTERVIEW = `interviews { conductedOn author { id } findings problems assistantNecessary necessityReason persons { id } }`;

test('A2 a wywiad środowiskowy has its date, author, findings, problems and persons of the family, and finds an asystent necessary or not, with the reason', async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  const opened = await aCase(socialWorker, { newFamily: newFamily('Wywiadowa') });
  const [mother, child] = await membersOf(director, opened.family.id);
  const other = await aCase(socialWorker, { newFamily: newFamily('Cudza') });
  const [stranger] = await membersOf(director, other.family.id);
  await refusedStep('NOT_FOUND', socialWorker, opened, 'recordFamilyInterview', { familyMemberIds: [mother, stranger] });

  const first = {
    conductedOn: MONDAY,
    findings: 'Dziecko opuszcza szkołę, matka bez pracy.',
    problems: ['UNEMPLOYMENT', 'SCHOOL_DIFFICULTIES'],
    assistantNecessary: true,
    necessityReason: 'Matka sama nie upilnuje rytmu dnia.',
  };
  await refusedStep('BAD_USER_INPUT', socialWorker, opened, 'recordFamilyInterview', { ...first, necessityReason: ' ' });
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview', { ...first, familyMemberIds: [mother, child] });
  expect(interviewed.stage).toBe('INTERVIEWED');

  // A later one finds otherwise: both stay, each with its own finding.
  server.setToday('2026-03-05');
  const second = {
    conductedOn: '2026-03-05',
    findings: 'Babcia zamieszkała z rodziną.',
    problems: [],
    assistantNecessary: false,
    necessityReason: 'Rodzina radzi sobie z pomocą babci.',
  };
  const again = await step(socialWorker, interviewed, 'recordFamilyInterview', { ...second, familyMemberIds: [mother] });
  const author = { id: socialWorker.staffMemberId };
  expect(await readCase(director, opened.id, `family { id } ${INTERVIEW}`)).toMatchObject({
    family: { id: opened.family.id },
    interviews: [
      { ...second, author, persons: [{ id: mother }] },
      { ...first, author, persons: [{ id: mother }, { id: child }] },
    ],
  });
  await refusedStep('DATE_IN_FUTURE', socialWorker, again, 'recordFamilyInterview', { conductedOn: '2026-03-06' });
  await refusedStep('FORBIDDEN', assistant, again, 'recordFamilyInterview');
});

test('A3 a diagnoza names care and upbringing problems by code and in words, several coupled ones at once', async () => {
  const { socialWorker, director } = await anOffice(server);
  const interviewed = await aCaseAfter(socialWorker, 'recordFamilyInterview', { newFamily: newFamily('Diagnozowana') });
  await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', { problems: [] });
  await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', { problems: ['DEBT', 'DEBT'] });
  await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', { description: ' ' });
  const coupled = {
    madeOn: MONDAY,
    problems: ['CARE_AND_UPBRINGING', 'ADDICTION', 'DEBT', 'HOUSING', 'SCHOOL_DIFFICULTIES'],
    description: 'Picie ojca, długi i ciasnota sprawiają, że dzieci nie mają gdzie się uczyć.',
  };
  const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis', coupled);
  server.setToday('2026-03-09');
  const later = {
    madeOn: '2026-03-09',
    problems: ['CARE_AND_UPBRINGING'],
    description: 'Ojciec się leczy, długi rozłożono na raty.',
  };
  await step(socialWorker, diagnosed, 'recordDiagnosis', later);
  const author = { id: socialWorker.staffMemberId };
  expect(await readCase(director, diagnosed.id, 'stage diagnoses { madeOn problems description author { id } }')).toEqual({
    stage: 'DIAGNOSED',
    diagnoses: [
      { ...later, author },
      { ...coupled, author },
    ],
  });
});

/** The steps that lead from an intake to an assistant. */
const WAY_IN = [
  'registerIntake',
  'openCase',
  'recordFamilyInterview',
  'recordDiagnosis',
  'presentOffer',
  'recordSupportConsent',
  'requestAssistant',
  'qualifyFamily',
  'assignAssistant',
  'recordFirstVisit',
];

interface InputType {
  readonly name: string;
  readonly inputFields: readonly { readonly name: string; readonly description: string; readonly type: TypeRef }[] | null;
}
interface TypeRef {
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

const nameOf = ({ name, ofType }: TypeRef): string => name ?? (ofType ? nameOf(ofType) : '');

test('A11 eligibility is wide: any family with difficulty in its care and upbringing may enter, and no field about income may block it', async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  await setRule(director, 'QUALIFICATION', null);

  // Every word asked on the way in, and of the inputs inside: none is about money.
  const { __schema } = await director.get<{
    __schema: {
      types: readonly InputType[];
      mutationType: { fields: readonly { name: string; args: readonly { type: TypeRef }[] }[] };
    };
  }>(
    `{ __schema { mutationType { fields { name args { type { name ofType { name } } } } }
       types { name inputFields { name description type { name ofType { name ofType { name ofType { name } } } } } } } }`,
  );
  const inputs = new Map(__schema.types.filter(({ inputFields }) => inputFields).map((one) => [one.name, one]));
  const asked = (name: string, seen: Set<string>): readonly string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return (inputs.get(name)?.inputFields ?? []).flatMap((field) => [
      `${field.name}: ${field.description}`,
      ...asked(nameOf(field.type), seen),
    ]);
  };
  const ways = __schema.mutationType.fields.filter(({ name }) => WAY_IN.includes(name));
  expect(ways).toHaveLength(WAY_IN.length);
  const seen = new Set<string>();
  const words = ways.flatMap(({ args }) => args.flatMap(({ type }) => asked(nameOf(type), seen)));
  expect([...seen]).toEqual(
    expect.arrayContaining(['RegisterIntakeInput', 'NewFamilyInput', 'PersonInput', 'AssignAssistantInput']),
  );
  expect(words.filter((word) => /income|\bearn|salary|wage|means test|dochód|dochod|zarob/i.test(word))).toEqual([]);

  // One difficulty is enough, none of them poverty; several at once are as welcome.
  for (const [surname, startsAt, problems] of [
    ['Jednokłopotna', '09:00', ['CARE_AND_UPBRINGING']],
    ['Sporna', '12:00', ['PARENTAL_CONFLICT']],
    ['Wielokłopotna', '15:00', ['MENTAL_HEALTH', 'ISOLATION', 'DISABILITY']],
  ] as const) {
    const interviewed = await aCaseAfter(socialWorker, 'recordFamilyInterview', { newFamily: newFamily(surname) });
    const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis', { problems });
    const agreed = await step(socialWorker, diagnosed, 'recordSupportConsent');
    const qualified = await step(director, await step(socialWorker, agreed, 'requestAssistant'), 'qualifyFamily');
    await assign(director, qualified, assistant);
    await firstVisit(assistant, qualified, MONDAY, { startsAt });
    expect(await readCase(director, qualified.id, 'stage diagnoses { problems }')).toEqual({
      stage: 'IN_SUPPORT',
      diagnoses: [{ problems }],
    });
  }
});
