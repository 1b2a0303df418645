import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { newFamily, zaZyciemInput } from '../../kit/case-path.js';
import { openZaZyciem, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const CHILD = { targetGroup: 'CHILD_CONDITION', certificateKind: 'CHILD_CONDITION', physicianSpecialty: 'NEONATOLOGY' };

const OPEN = ['openZaZyciemCase', 'OpenZaZyciemCaseInput'] as const;

const refusedField = async (who: Caller, over: Record<string, unknown>) =>
  (await who.refused('CERTIFICATE_INVALID', ...OPEN, zaZyciemInput(over)))['field'];

describe('L27 A9 for whom an application „Za życiem” is, and what it asks for', () => {
  test('L27 A9 a child lives with an actual carer, who applies for it: a household of its own role (art. 3)', async () => {
    const { socialWorker } = await aCentre(server);
    const carer = { givenName: 'Halina', surname: 'Opiekuńcza', role: 'ACTUAL_CARER', birthDate: '1972-05-06' };
    const family = newFamily('Opiekuńcza');
    const members = [carer, ...family.members.filter(({ role }) => role === 'CHILD')];
    const applicant = 'Halina Opiekuńcza, opiekun faktyczny';
    const opened = await openZaZyciem(socialWorker, { ...CHILD, newFamily: { ...family, members }, applicant });
    expect(opened).toMatchObject({ track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED' });
    expect(
      await readCase(
        socialWorker,
        opened.id,
        'zaZyciemApplications { applicant targetGroup } family { members { role givenName } }',
      ),
    ).toEqual({
      zaZyciemApplications: [{ applicant, targetGroup: 'CHILD_CONDITION' }],
      family: {
        members: expect.arrayContaining([
          { role: 'ACTUAL_CARER', givenName: 'Halina' },
          { role: 'CHILD', givenName: 'Jaś' },
        ]) as unknown,
      },
    });
  });

  test('L27 A9 an actual carer is no parent: a grown sister twelve years older is not asked about', async () => {
    const { socialWorker } = await aCentre(server);
    const family = newFamily('Opiekuńcza');
    // Of a mother of that age it would be asked.
    const carer = { givenName: 'Halina', surname: 'Opiekuńcza', role: 'ACTUAL_CARER', birthDate: '2007-09-01' };
    const members = [carer, ...family.members.filter(({ role }) => role === 'CHILD')];
    const opened = await openZaZyciem(socialWorker, { ...CHILD, newFamily: { ...family, members } });
    expect(await membersOf(socialWorker, opened.family.id)).toHaveLength(2);
  });

  test.each([
    ['PREGNANCY', 'a document of the pregnancy', { certificateKind: 'PREGNANCY' }],
    [
      'OBSTETRIC_FAILURE',
      'a document of the pregnancy that was',
      { certificateKind: 'PREGNANCY', documentName: 'karta ze szpitala' },
    ],
    ['OBSTETRIC_FAILURE', 'a certificate of the condition of the child', { ...CHILD, targetGroup: 'OBSTETRIC_FAILURE' }],
  ] as const)('L27 A9 %s is supported by %s', async (targetGroup, _, over) => {
    const { socialWorker } = await aCentre(server);
    const opened = await openZaZyciem(socialWorker, { ...over, targetGroup });
    expect(await readCase(socialWorker, opened.id, 'track zaZyciemApplications { targetGroup certificateKind }')).toEqual({
      track: 'ZA_ZYCIEM',
      zaZyciemApplications: [{ targetGroup, certificateKind: over.certificateKind }],
    });
  });

  test('L27 L28 A9 the document of a pregnancy that was lost is not asked whether it still holds, one of a pregnancy is', async () => {
    const { socialWorker } = await aCentre(server);
    const old = { certificateKind: 'PREGNANCY', certificateIssuedOn: '2025-03-01' };
    const asked = await socialWorker.refused('CONFIRMATION_NEEDED', ...OPEN, zaZyciemInput({ ...old, targetGroup: 'PREGNANCY' }));
    expect(asked['doubts']).toMatchObject([{ code: 'CERTIFICATE_OLD' }]);
    expect(await openZaZyciem(socialWorker, { ...old, targetGroup: 'OBSTETRIC_FAILURE' })).toMatchObject({ track: 'ZA_ZYCIEM' });
  });

  test('A9 the condition of a child is certified by a physician of one of six specialties: another one is refused (art. 4(3))', async () => {
    const { socialWorker } = await aCentre(server);
    expect(await refusedField(socialWorker, { ...CHILD, physicianSpecialty: 'OTHER' })).toBe('input.physicianSpecialty');
    const lost = { ...CHILD, targetGroup: 'OBSTETRIC_FAILURE', physicianSpecialty: 'OTHER' };
    expect(await refusedField(socialWorker, lost)).toBe('input.physicianSpecialty');
    expect(await refusedField(socialWorker, { ...CHILD, certificateKind: 'PREGNANCY' })).toBe('input.certificateKind');
  });

  test('A9 the application carries the consent of art. 8(7): from it to the first visit nobody is asked for another one', async () => {
    const { socialWorker, director, assistant } = await aCentre(server);
    const opened = await openZaZyciem(socialWorker, CHILD);
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: opened.id,
      assistantId: assistant.staffMemberId,
      expectedVersion: opened.version,
    });
    const met = await membersOf(director, opened.family.id);
    await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(opened.id, met, '2026-03-02'));
    expect(await readCase(director, opened.id, 'stage consents { id } currentBasis { kind } turns { action decision }')).toEqual({
      stage: 'IN_SUPPORT',
      consents: [],
      currentBasis: { kind: 'ZA_ZYCIEM' },
      turns: [{ action: null, decision: null }],
    });
  });
});
