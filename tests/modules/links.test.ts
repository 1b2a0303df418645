import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, anIntake, intakeInput, newFamily, step, zaZyciemInput } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { linkFamilies, linksOfFamily, WHY } from '../kit/links.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const LINK = ['linkFamilies', 'LinkFamiliesInput'] as const;
const UNDO = ['undoFamilyLink', 'UndoFamilyLinkInput'] as const;

const linking = (leadingFamilyId: string, duplicateFamilyId: string, over: object = {}) => ({
  leadingFamilyId,
  duplicateFamilyId,
  ...WHY,
  ...over,
});

/** A centre that wrote one family down twice. */
const twice = async () => {
  const world = await aCentre(server);
  const [leading, duplicate] = [await aFamily(world.centre, 'Żak'), await aFamily(world.centre, 'Zak')];
  return { ...world, leading, duplicate };
};

const rowsOf = (familyIds: readonly string[]) =>
  server
    .peek('select * from family where id = any($1) order by id', [familyIds])
    .then((families) =>
      server
        .peek('select * from family_member where family_id = any($1) order by id', [familyIds])
        .then((members) => ({ families, members })),
    );

test('B1 two records of one family are linked: one leads, each card says so, with reason, evidence, who and when; nothing is merged', async () => {
  const { director, leading, duplicate } = await twice();
  const before = await rowsOf([leading, duplicate]);
  const answer = await director.do<{ id: string }>(
    ...LINK,
    linking(leading, duplicate, { evidenceNote: 'Dowód i akt urodzenia.' }),
  );
  expect(answer.id).toBe(leading);
  const told = {
    linkedOn: '2026-03-02',
    undoneOn: null,
    whomToAsk: null,
    viewerMayUndo: true,
    leading: { id: leading, surname: 'Żak' },
    duplicate: { id: duplicate, surname: 'Zak' },
    written: {
      reason: WHY.reason,
      evidence: WHY.evidence,
      evidenceNote: 'Dowód i akt urodzenia.',
      linkedBy: 'Dyrektorka',
      undoReason: null,
      undoneBy: null,
    },
  };
  expect(await linksOfFamily(director, leading)).toMatchObject({ linksAsDuplicate: [], linksAsLeading: [told] });
  expect(await linksOfFamily(director, duplicate)).toMatchObject({ linksAsDuplicate: [told], linksAsLeading: [] });
  expect(await rowsOf([leading, duplicate])).toEqual(before);
});

test('B1 a link is undone with a reason and everything is as before; it stays in the history and may be made anew', async () => {
  const { director, leading, duplicate } = await twice();
  await linkFamilies(director, leading, duplicate);
  const [link] = (await linksOfFamily(director, leading)).linksAsLeading;
  const undo = { familyLinkId: link?.id, undoReason: 'To siostry o tym samym nazwisku.' };
  await director.refused('CONFLICT', ...UNDO, { ...undo, expectedVersion: 7 });
  server.setToday('2026-03-05');
  await director.do(...UNDO, { ...undo, expectedVersion: link?.version });
  const past = {
    undoneOn: '2026-03-05',
    viewerMayUndo: false,
    written: { reason: WHY.reason, undoReason: undo.undoReason, undoneBy: 'Dyrektorka' },
  };
  expect((await linksOfFamily(director, duplicate)).linksAsDuplicate).toMatchObject([past]);
  await director.refused('LINK_UNDONE', ...UNDO, { ...undo, expectedVersion: Number(link?.version) + 1 });
  await anIntake(director, { newFamily: null, familyId: duplicate });
  await linkFamilies(director, duplicate, leading);
  expect((await linksOfFamily(director, leading)).linksAsDuplicate).toMatchObject([{ undoneOn: null }]);
  expect((await linksOfFamily(director, leading)).linksAsLeading).toMatchObject([past]);
});

test('B1 links make no chain and no ring, and evidence of another kind is written down', async () => {
  const { director, centre, leading, duplicate } = await twice();
  const third = await aFamily(centre, 'Żakowa');
  const other = await director.refused('BAD_USER_INPUT', ...LINK, linking(leading, duplicate, { evidence: 'OTHER' }));
  expect(other['fields']).toMatchObject([{ field: 'input.evidenceNote' }]);
  await director.refused('LINKED_WITH_ITSELF', ...LINK, linking(leading, leading));
  await linkFamilies(director, leading, duplicate);
  await director.refused('LINKED_ALREADY', ...LINK, linking(third, duplicate));
  await director.refused('DUPLICATE_LEADS', ...LINK, linking(third, leading));
  await director.refused('LEADING_IS_DUPLICATE', ...LINK, linking(duplicate, third));
  await director.refused('LEADING_IS_DUPLICATE', ...LINK, linking(duplicate, leading));
  await linkFamilies(director, leading, third);
  expect((await linksOfFamily(director, leading)).linksAsLeading).toHaveLength(2);
});

test('B1 two records that are not protected alike are asked about, in the same words whichever of them is restricted or hides', async () => {
  const { centre, director, leading, duplicate } = await twice();
  const restricted = await aFamily(centre, 'Żakowa', { restricted: true });
  await director.do('recordSecretAddress', 'RecordSecretAddressInput', { familyId: duplicate, secretAddress: 'Ukryta 17' });
  const asked = [
    await director.refused('CONFIRMATION_NEEDED', ...LINK, linking(leading, duplicate)),
    await director.refused('CONFIRMATION_NEEDED', ...LINK, linking(duplicate, leading)),
    await director.refused('CONFIRMATION_NEEDED', ...LINK, linking(leading, restricted)),
    await director.refused('CONFIRMATION_NEEDED', ...LINK, linking(restricted, leading)),
  ].map(({ doubts }) => doubts as { code: string; field: string; userMessage: string }[]);
  const [said] = asked[0] ?? [];
  for (const doubts of asked) {
    expect(doubts).toMatchObject([{ code: 'LINK_PROTECTION_DIFFERS', field: 'input.duplicateFamilyId' }]);
    expect(doubts[0]?.userMessage.replace(/\(.*\)/, '')).toBe(said?.userMessage.replace(/\(.*\)/, ''));
  }
  await linkFamilies(director, leading, duplicate, ['LINK_PROTECTION_DIFFERS']);
});

test('B1 of two who link the same records the other way round at once, one is refused', async () => {
  const { director, leading, duplicate } = await twice();
  const sent = await Promise.all(
    [linking(leading, duplicate), linking(duplicate, leading)].map((input) =>
      director.ask('mutation($input: LinkFamiliesInput!) { linkFamilies(input: $input) { id } }', {
        input: { ...input, idempotencyKey: crypto.randomUUID() },
      }),
    ),
  );
  const codes = sent.map(({ errors }) => errors[0]?.extensions['code'] ?? null);
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  expect(codes.find((code) => code !== null)).toBe('LEADING_IS_DUPLICATE');
});

test('B1 whoever sees both files links them: the social worker of both, the head whose units they are of, the director; nobody else', async () => {
  const { centre, director, socialWorker, assistant } = await aCentre(server);
  const [unit, elsewhere] = [await centre.withUnit('Dział A'), await centre.withUnit('Dział B')];
  const head = await centre.hire('Kierowniczka działu', { role: 'UNIT_HEAD', unitId: unit });
  const [one, two, foreign] = [
    await aFamily(centre, 'Lis', { unitId: unit }),
    await aFamily(centre, 'Lisowa', { unitId: unit }),
    await aFamily(centre, 'Lisecka', { unitId: elsewhere }),
  ];
  await head.refused('NOT_FOUND', ...LINK, linking(one, foreign));
  await linkFamilies(head, one, two);
  await socialWorker.refused('NOT_FOUND', ...LINK, linking(one, foreign));
  await assistant.refused('FORBIDDEN', ...LINK, linking(one, foreign));
  const own = await aCase(socialWorker, { newFamily: newFamily('Sowa') });
  const again = await anIntake(socialWorker, { newFamily: newFamily('Sowa') });
  await socialWorker.do('dismissIntake', 'DismissIntakeInput', {
    intakeId: again.id,
    expectedVersion: again.version,
    reason: 'Rodzina jest już w ośrodku.',
  });
  await linkFamilies(socialWorker, own.family.id, again.family.id);
  const neighbour = await aCentre(server);
  await neighbour.director.refused('NOT_FOUND', ...LINK, linking(one, foreign));
  const [link] = (await linksOfFamily(director, one)).linksAsLeading;
  await socialWorker.refused('NOT_FOUND', ...UNDO, { familyLinkId: link?.id, expectedVersion: 1, undoReason: 'Pomyłka.' });
});

test('B1 a record with a running case or a waiting intake is no duplicate: it says what is to be closed first', async () => {
  const { socialWorker } = await aCentre(server);
  const [first, second] = [await aCase(socialWorker), await aCase(socialWorker)];
  const both = await socialWorker.refused('BOTH_HAVE_CASES', ...LINK, linking(first.family.id, second.family.id));
  expect(both['facts']).toEqual({ number: second.number, leadingNumber: first.number });
  const intake = await anIntake(socialWorker);
  const waits = await socialWorker.refused('DUPLICATE_HAS_INTAKE', ...LINK, linking(first.family.id, intake.family.id));
  expect(waits['userMessage']).toContain('2 marca 2026');
  const one = await socialWorker.refused('DUPLICATE_HAS_CASE', ...LINK, linking(intake.family.id, second.family.id));
  expect(one['facts']).toEqual({ number: second.number });
  await step(socialWorker, second, 'closeCase');
  await linkFamilies(socialWorker, first.family.id, second.family.id);
});

test('B1 nothing new begins in a duplicate: no intake, no case, no application, no person; the refusal names the record that leads', async () => {
  const { director, leading, duplicate } = await twice();
  const intake = await anIntake(director, { newFamily: null, familyId: duplicate });
  await director.do('dismissIntake', 'DismissIntakeInput', {
    intakeId: intake.id,
    expectedVersion: intake.version,
    reason: 'Wpisano w zapisie prowadzącym.',
  });
  await linkFamilies(director, leading, duplicate);
  const person = { givenName: 'Iga', surname: 'Żak', role: 'CHILD', birthDate: '2020-02-02' };
  const { family } = await director.get<{ family: { members: { id: string }[] } }>(
    'query($id: ID!) { family(id: $id) { members { id } } }',
    { id: leading },
  );
  const refused = [
    await director.refused('RECORD_IS_DUPLICATE', 'registerIntake', 'RegisterIntakeInput', {
      ...intakeInput({ newFamily: null, familyId: duplicate }),
    }),
    await director.refused('RECORD_IS_DUPLICATE', 'openZaZyciemCase', 'OpenZaZyciemCaseInput', {
      ...zaZyciemInput({ newFamily: null, familyId: duplicate }),
    }),
    await director.refused('RECORD_IS_DUPLICATE', 'addFamilyMember', 'AddFamilyMemberInput', { familyId: duplicate, person }),
    await director.refused('RECORD_IS_DUPLICATE', 'joinKnownPerson', 'JoinKnownPersonInput', {
      familyId: duplicate,
      known: { familyMemberId: family.members[0]?.id, role: 'MOTHER', joinedOn: '2026-02-01' },
    }),
  ];
  for (const { facts, userMessage } of refused) {
    expect(facts).toEqual({ name: 'Żak', familyId: leading });
    expect(userMessage).toContain('Żak');
  }
  await anIntake(director, { newFamily: null, familyId: leading });
});

test('B1 an intake that waited cannot become a case of a duplicate', async () => {
  const { director, leading, duplicate } = await twice();
  await linkFamilies(director, leading, duplicate);
  const intake = await anIntake(director, { newFamily: null, familyId: leading });
  await server.peek('update intake set family_id = $1 where id = $2', [duplicate, intake.id]);
  await director.refused('RECORD_IS_DUPLICATE', 'openCase', 'OpenCaseInput', {
    intakeId: intake.id,
    expectedVersion: intake.version,
  });
});

interface WithEarlier {
  readonly linksAsLeading: readonly {
    readonly duplicate: { readonly cases: readonly { id: string }[]; readonly intakes: readonly { id: string }[] } | null;
  }[];
}

const earlierOf = async (who: Caller, id: string) =>
  (
    await who.get<{ family: WithEarlier }>(
      'query($id: ID!) { family(id: $id) { linksAsLeading { duplicate { cases { id } intakes { id } } } } }',
      { id },
    )
  ).family.linksAsLeading;

test('B1 the record that leads shows the earlier intakes and closed cases of its duplicates, as far as the reader may open them', async () => {
  const { socialWorker, director, centre } = await aCentre(server);
  const earlier = await aCase(socialWorker);
  await step(socialWorker, earlier, 'closeCase');
  const present = await aCase(socialWorker);
  await linkFamilies(socialWorker, present.family.id, earlier.family.id);
  for (const who of [socialWorker, director])
    expect(await earlierOf(who, present.family.id)).toMatchObject([
      { duplicate: { cases: [{ id: earlier.id }], intakes: [{}] } },
    ]);
  const colleague = await centre.hire('Koleżanka', { role: 'SOCIAL_WORKER' });
  await director.do(
    'handOverCases',
    'HandOverCasesInput',
    {
      socialWorkerId: colleague.staffMemberId,
      from: '2026-03-02',
      note: 'Przejmij.',
      cases: [{ supportCaseId: present.id }],
    },
    'id',
  );
  expect(await earlierOf(colleague, present.family.id)).toEqual([{ duplicate: null }]);
});
