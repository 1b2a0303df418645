import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { aCaseAfter, newFamily } from '../kit/case-path.js';
import { readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf } from '../kit/visit-path.js';
import { accompaniedFamily, anOffice, contact, firstVisit, visit } from './office.js';
import { writeCard } from './surroundings.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('Łódź acted out: A5 A12 B4 D3 D4 G2 G3 a family is met where it agreed, and of two divisions each sees its own families and none of the other', async () => {
  const { centre, director } = await anOffice(server);
  const third = await centre.withUnit('III Wydział Pracy Środowiskowej');
  const help = await centre.withUnit('Dział Pomocy Pozamaterialnej', third, 'ul. Będzińska 5');
  const second = await centre.withUnit('II Wydział Pracy Środowiskowej');
  const [assistant, socialWorker, deputy, head, elsewhere, assistantThere, socialWorkerThere] = await Promise.all([
    centre.hire('Asystentka III', { role: 'FAMILY_ASSISTANT', unitId: help }),
    centre.hire('Pracownik socjalny III', { role: 'SOCIAL_WORKER', unitId: help }),
    centre.hire('p.o. zastępcy kierownika', {
      role: 'UNIT_HEAD',
      unitId: third,
      acting: true,
      validTo: '2026-04-30' as LocalDate,
    }),
    centre.hire('Kierownik Działu', { role: 'UNIT_HEAD', unitId: help }),
    centre.hire('Kierownik II Wydziału', { role: 'UNIT_HEAD', unitId: second }),
    centre.hire('Asystent II', { role: 'FAMILY_ASSISTANT', unitId: second }),
    centre.hire('Pracownica socjalna II', { role: 'SOCIAL_WORKER', unitId: second }),
  ]);

  // „Dział Pomocy Pozamaterialnej III Wydziału …, ul. Będzińska 5 – p.o. zastępcy kierownika III Wydziału i kierownik Działu”
  await writeCard(centre, { seat: 'Łódź', voivodeship: 'łódzkie' });
  const { centre: card } = await director.get<{ centre: { units: readonly object[] } }>(
    '{ centre { units { name parentId address } } }',
  );
  expect(card.units).toContainEqual({ name: 'Dział Pomocy Pozamaterialnej', parentId: third, address: 'ul. Będzińska 5' });
  const { staffMembers } = await director.get<{ staffMembers: { nodes: readonly object[] } }>(
    '{ staffMembers { nodes { displayName appointments { role acting validTo unit { name } } } } }',
  );
  const informs = (displayName: string, acting: boolean, name: string, validTo: string | null = null) => ({
    displayName,
    appointments: [{ role: 'UNIT_HEAD', acting, validTo, unit: { name } }],
  });
  expect(staffMembers.nodes).toEqual(
    expect.arrayContaining([
      informs('p.o. zastępcy kierownika', true, 'III Wydział Pracy Środowiskowej', '2026-04-30'),
      informs('Kierownik Działu', false, 'Dział Pomocy Pozamaterialnej'),
    ]),
  );

  // „Warunkiem współpracy jest zgoda rodziny i jej aktywny udział”
  const undecided = await aCaseAfter(socialWorker, 'presentOffer', { newFamily: { ...newFamily('Niezgodna'), unitId: help } });
  await refusedStep('CONSENT_REQUIRED', socialWorker, undecided, 'requestAssistant');
  const row = await accompaniedFamily(
    { director: head, socialWorker, assistant },
    { newFamily: { ...newFamily('Wydziałowa'), unitId: help } },
    { goal: 'PREVENT_PLACEMENT' },
  );
  expect(await readCase(deputy, row.id, 'goal consents { signatories } assignments { assignedBy { id } }')).toEqual({
    goal: 'PREVENT_PLACEMENT',
    consents: [{ signatories: 'matka' }],
    assignments: [{ assignedBy: { id: head.staffMemberId } }],
  });
  const theirs = await accompaniedFamily(
    { director, socialWorker: socialWorkerThere, assistant: assistantThere },
    { newFamily: { ...newFamily('Sąsiednia'), unitId: second } },
  );
  // „w miejscu jej zamieszkania lub innym, uzgodnionym z rodziną (urzędy, organizacje, szkoły, sądy i inne)”
  const meetings = [
    ['2026-03-05', 'OFFICE', 'ACCOMPANYING'],
    ['2026-03-09', 'ORGANISATION', 'REGULAR'],
    ['2026-03-11', 'SCHOOL', 'ACCOMPANYING'],
    ['2026-03-16', 'COURT', 'ACCOMPANYING'],
    ['2026-03-19', 'OTHER', 'INTERVENTION'],
  ] as const;
  server.setToday('2026-03-20');
  await firstVisit(assistant, row, '2026-03-03');
  for (const [on, place, kind] of meetings) await visit(assistant, row, on, { place, kind, placeDetail: 'uzgodnione z mamą' });
  // „pomocy w poszukiwaniu, podejmowaniu i utrzymywaniu pracy zarobkowej”
  await contact(assistant, row, 'OFFICE', '2026-03-20', 'Powiatowy Urząd Pracy: kurs dla mamy.');
  // „pozostawienia dziecka w rodzinie”
  const [, child] = await membersOf(assistant, row.family.id);
  await assistant.do('recordWhereabouts', 'RecordWhereaboutsInput', {
    familyMemberId: child,
    kind: 'HOME',
    validFrom: '2025-09-01',
  });
  expect(await readCase(deputy, row.id, 'contacts { kind matter } family { members { role stayed } }')).toEqual({
    contacts: [{ kind: 'OFFICE', matter: 'Powiatowy Urząd Pracy: kurs dla mamy.' }],
    family: {
      members: [
        { role: 'MOTHER', stayed: null },
        { role: 'CHILD', stayed: true },
      ],
    },
  });
  const { visits } = await readCase<{ visits: readonly { place: string; kind: string }[] }>(
    deputy,
    row.id,
    'visits { place kind }',
  );
  expect(visits.filter(({ kind }) => kind !== 'FIRST').map(({ place, kind }) => [place, kind])).toEqual(
    meetings.map(([, place, kind]) => [place, kind]).toReversed(),
  );

  // Another division learns nothing, nor this one of it; the acting deputy sees hers while her appointment lasts, not a day longer.
  const ONE = 'query($id: ID!) { supportCase(id: $id) { id } }';
  const codes = async (who: typeof deputy, { id } = row) =>
    (await who.ask(ONE, { id })).errors.map(({ extensions }) => extensions['code']);
  expect([await codes(elsewhere), await codes(deputy, theirs)]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  expect([await codes(elsewhere, theirs), await codes(deputy), await codes(head)]).toEqual([[], [], []]);
  expect([await codes(assistant, theirs), await codes(assistantThere), await codes(head, theirs)]).toEqual([
    ['NOT_FOUND'],
    ['NOT_FOUND'],
    ['NOT_FOUND'],
  ]);
  server.setToday('2026-04-30');
  expect(await codes(deputy)).toEqual([]);
  server.setToday('2026-05-01');
  expect((await deputy.ask(ONE, { id: row.id })).data).not.toMatchObject({ supportCase: { id: row.id } });
});
