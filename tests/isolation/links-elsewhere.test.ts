import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, intakeInput, newFamily, step } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { linkFamilies, linkPersons, linksOfFamily, memberCalled, WHY } from '../kit/links.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

type Kind = 'open' | 'restricted' | 'hidden';

/**
 * A family of the worker, and another record of it in a file that they may not open: an ordinary one, a restricted one, or one that
 * hides at a secret address. `leads` says whether the other record leads.
 */
const aDoubledFamily = async (kind: Kind, leads: boolean) => {
  const { centre, director, socialWorker } = await aCentre(server);
  const own = (await aCase(socialWorker, { newFamily: newFamily('Sowa') })).family.id;
  const child = { givenName: 'Jaś', birthDate: '2019-09-01' };
  const other = await aFamily(centre, 'Zamkowska', { restricted: kind === 'restricted', child });
  await server.peek(`update family set street = 'Zamkowa 7', city = 'Zamkowo' where id = $1`, [other]);
  if (kind === 'hidden')
    await director.do('recordSecretAddress', 'RecordSecretAddressInput', { familyId: other, secretAddress: 'Tajna 3, Ukrycie' });
  const [jas, again] = [await memberCalled(director, own, 'Jaś'), await memberCalled(director, other, 'Jaś')];
  const confirmed = kind === 'open' ? [] : ['LINK_PROTECTION_DIFFERS'];
  if (leads) {
    await server.peek('update support_case set closed_on = opened_on, closure_reason = $2 where family_id = $1', [
      own,
      'MOVED_AWAY',
    ]);
    await linkFamilies(director, other, own, confirmed);
    await linkPersons(director, again.id, jas.id);
  } else {
    await linkFamilies(director, own, other, confirmed);
    await linkPersons(director, jas.id, again.id);
  }
  return { own, other, jas: jas.id, director, socialWorker };
};

const CARD = `query($id: ID!) { family(id: $id) { surname
  linksAsDuplicate { linkedOn undoneOn whomToAsk viewerMayUndo written { reason } leading { id surname street city } duplicate { surname } }
  linksAsLeading { linkedOn undoneOn whomToAsk viewerMayUndo written { reason } leading { surname } duplicate { id surname street city } }
  members { givenName
    linksAsDuplicate { linkedOn whomToAsk viewerMayUndo written { reason } leading { givenName households { surname } } duplicate { givenName } }
    linksAsLeading { linkedOn whomToAsk viewerMayUndo written { reason } leading { givenName } duplicate { givenName households { surname } } } } } }`;

/** Everything that leaves, with what is new by its nature taken out. */
const masked = (body: string): string => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"requestId":"[^"]+"/g, '…');

const told = async (who: Caller, id: string) => {
  server.statements();
  const { body } = await who.ask(CARD, { id });
  return { body: masked(body), statements: server.statements().length };
};

const refusedIn = async (who: Caller, familyId: string, familyMemberId: string) => {
  const send = async (mutation: string, type: string, input: object) =>
    masked(
      (
        await who.ask(`mutation($input: ${type}!) { ${mutation}(input: $input) { id } }`, {
          input: { idempotencyKey: crypto.randomUUID(), ...input },
        })
      ).body,
    );
  return [
    await send('registerIntake', 'RegisterIntakeInput', intakeInput({ newFamily: null, familyId })),
    await send('registerIntake', 'RegisterIntakeInput', {
      ...intakeInput(),
      newFamily: { ...newFamily('Inna'), knownMembers: [{ familyMemberId, role: 'CHILD' }] },
    }),
  ];
};

test.for([true, false])(
  'B1 a link to a restricted file, or to one that hides, answers byte for byte as one to any other file (the other record leads: %s)',
  async (leads) => {
    const [open, ...closed] = [
      await aDoubledFamily('open', leads),
      await aDoubledFamily('restricted', leads),
      await aDoubledFamily('hidden', leads),
    ];
    const before = await told(open.socialWorker, open.own);
    expect(before.body).toContain('"whomToAsk":"Dyrektorka"');
    expect(before.body).not.toMatch(/Zamk|Tajna|dowód/);
    for (const file of closed) expect(await told(file.socialWorker, file.own)).toEqual(before);
    const refused = await refusedIn(open.socialWorker, open.own, open.jas);
    if (leads) for (const body of refused) expect(body).toContain('RECORD_IS_DUPLICATE_ELSEWHERE');
    for (const file of closed) expect(await refusedIn(file.socialWorker, file.own, file.jas)).toEqual(refused);
  },
);

test('B1 whoever sees a restricted record opens the other side of a link with a second factor only, and its words too', async () => {
  const { director, socialWorker } = await aCentre(server);
  const earlier = await aCase(socialWorker, { newFamily: newFamily('Sowa') });
  await step(socialWorker, earlier, 'closeCase');
  const [other, own] = [earlier.family.id, (await aCase(socialWorker, { newFamily: newFamily('Sowa') })).family.id];
  const [jas, again] = [await memberCalled(socialWorker, own, 'Jaś'), await memberCalled(socialWorker, other, 'Jaś')];
  await linkFamilies(socialWorker, own, other);
  await linkPersons(socialWorker, jas.id, again.id);
  const { family } = await director.get<{ family: { version: number } }>('query($id: ID!) { family(id: $id) { version } }', {
    id: other,
  });
  const restricting = { familyId: other, expectedVersion: family.version, restricted: true };
  await director.do('restrictFamily', 'RestrictFamilyInput', restricting);
  const unproved = socialWorker.withAssurance(1);
  const jasOf = (who: Caller) => memberCalled(who, own, 'Jaś');
  const without = (await linksOfFamily(unproved, own)).linksAsLeading;
  for (const links of [without, (await jasOf(unproved)).linksAsLeading])
    expect(links).toMatchObject([{ duplicate: null, written: null, whomToAsk: null, viewerMayUndo: false }]);
  expect((await linksOfFamily(socialWorker, own)).linksAsLeading).toMatchObject([
    { duplicate: { id: other }, written: { reason: WHY.reason }, viewerMayUndo: true },
  ]);
  const proved = (await jasOf(socialWorker)).linksAsLeading;
  expect(proved).toMatchObject([{ duplicate: { id: again.id }, written: { reason: WHY.reason }, viewerMayUndo: true }]);
  const words = { expectedVersion: 1, undoReason: 'Pomyłka.' };
  const undo = { familyLinkId: without[0]?.id, ...words };
  const undoPerson = { personLinkId: proved[0]?.id, ...words };
  await unproved.refused('STEP_UP_REQUIRED', 'undoFamilyLink', 'UndoFamilyLinkInput', undo);
  await unproved.refused('STEP_UP_REQUIRED', 'undoPersonLink', 'UndoPersonLinkInput', undoPerson);
  await socialWorker.do('undoFamilyLink', 'UndoFamilyLinkInput', undo);
  await socialWorker.do('undoPersonLink', 'UndoPersonLinkInput', undoPerson);
});
