import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const CORRECT = ['correctContact', 'CorrectContactInput'] as const;
const ANNUL = ['annulContact', 'AnnulContactInput'] as const;
const CALL = { kind: 'PHONE', contactedOn: '2026-03-05', startsAt: '09:00', withWhom: 'mama', matter: 'Termin w poradni.' };

/** A family in support with a call of its assistant. */
const called = async () => {
  const office = await accompanied(server, true);
  const contact = await office.assistant.do<Row>(
    'recordContact',
    'RecordContactInput',
    { supportCaseId: office.supportCase.id, ...CALL },
    'id version',
  );
  const told = (over: Record<string, unknown> = {}) => ({
    contactId: contact.id,
    expectedVersion: contact.version,
    reason: 'Zły dzień.',
    ...over,
  });
  return { ...office, contact, told };
};

test('point 2 a contact is corrected by whoever made it, with its history, and not to a day of no case', async () => {
  const { assistant, director, socialWorker, told } = await called();
  for (const who of [director, socialWorker]) await who.refused('FORBIDDEN', ...CORRECT, told({ ...CALL, withWhom: 'ojciec' }));
  for (const [contactedOn, code] of [
    ['2026-03-06', 'DATE_IN_FUTURE'],
    ['2026-03-01', 'CONTACT_BEFORE_CASE'],
  ] as const)
    await assistant.refused(code, ...CORRECT, told({ ...CALL, contactedOn }));
  const FIELDS = 'version contactedOn corrected corrections { field oldValue newValue reason correctedBy { id } }';
  const why = { reason: 'Zły dzień.', correctedBy: { id: assistant.staffMemberId } };
  expect(await assistant.do(...CORRECT, told({ ...CALL, contactedOn: '2026-03-04' }), FIELDS)).toEqual({
    version: 2,
    contactedOn: '2026-03-04',
    corrected: true,
    corrections: [{ field: 'contactedOn', oldValue: '2026-03-05', newValue: '2026-03-04', ...why }],
  });
  await assistant.refused('CONFLICT', ...CORRECT, told({ ...CALL, matter: 'Inna sprawa.' }));
});

test('L18 after closing the director corrects a contact, within the days of the case', async () => {
  const { assistant, director, supportCase, told } = await called();
  const { supportCase: now } = await director.get<{ supportCase: Row }>(
    'query($id: ID!) { supportCase(id: $id) { id version } }',
    { id: supportCase.id },
  );
  server.setToday('2026-03-09');
  const closing = { supportCaseId: now.id, expectedVersion: now.version, closedOn: '2026-03-08', reason: 'MOVED_AWAY' };
  await director.do('closeCase', 'CloseCaseInput', closing);
  await assistant.refused('NOT_FOUND', ...CORRECT, told({ ...CALL, contactedOn: '2026-03-07' }));
  await director.refused('CONTACT_AFTER_CASE', ...CORRECT, told({ ...CALL, contactedOn: '2026-03-09' }));
  await director.do(...CORRECT, told({ ...CALL, contactedOn: '2026-03-07' }));
});

test('L18 a contact put to the wrong family is annulled, once, by whoever made it or the director, and the case may end before it', async () => {
  const { assistant, director, socialWorker, supportCase, contact, told } = await called();
  server.setToday('2026-03-12');
  const later = await assistant.do<Row>(
    'recordContact',
    'RecordContactInput',
    { supportCaseId: supportCase.id, ...CALL, contactedOn: '2026-03-11' },
    'id version',
  );
  await socialWorker.refused('FORBIDDEN', ...ANNUL, told());
  const FIELDS = 'version annulmentReason annulledBy { id } viewerMayCorrect viewerMayAnnul';
  const gone = { version: 2, annulmentReason: 'Zły dzień.', viewerMayCorrect: false, viewerMayAnnul: false };
  expect(await assistant.do(...ANNUL, told(), FIELDS)).toEqual({ ...gone, annulledBy: { id: assistant.staffMemberId } });
  expect(await director.do(...ANNUL, told({ expectedVersion: gone.version, reason: 'Drugi raz.' }), FIELDS)).toEqual({
    ...gone,
    annulledBy: { id: assistant.staffMemberId },
  });
  await assistant.refused('ALREADY_ANNULLED', ...CORRECT, told({ ...CALL, expectedVersion: 2, withWhom: 'ojciec' }));
  await director.do(...ANNUL, { contactId: later.id, expectedVersion: later.version, reason: 'Pomyłka.' });
  const { supportCase: now } = await director.get<{ supportCase: Row & { contacts: readonly { id: string }[] } }>(
    'query($id: ID!) { supportCase(id: $id) { id version contacts { id } } }',
    { id: supportCase.id },
  );
  expect(now.contacts.map(({ id }) => id)).toEqual([later.id, contact.id]);
  const closing = { supportCaseId: now.id, expectedVersion: now.version, closedOn: '2026-03-05', reason: 'MOVED_AWAY' };
  expect(await director.do('closeCase', 'CloseCaseInput', closing, 'stage')).toEqual({ stage: 'CLOSED' });
});

test('L29 point 11 hours of a contact beside a visit or another contact of the same person, past midnight or very long are asked about, and may stay', async () => {
  const { assistant, socialWorker, supportCase, contact, memberIds, told } = await called();
  const visit = {
    ...visitInput(supportCase.id, memberIds, '2026-03-05'),
    startsAt: '12:00',
    durationMinutes: 60,
    kind: 'REGULAR',
  };
  await assistant.do('recordVisit', 'RecordVisitInput', visit);
  const recorded = (over: Record<string, unknown>) => ({ supportCaseId: supportCase.id, ...CALL, ...over });
  const RECORD = ['recordContact', 'RecordContactInput'] as const;
  const asked = async (over: Record<string, unknown>) =>
    (await assistant.refused('CONFIRMATION_NEEDED', ...RECORD, recorded(over)))['doubts'];
  expect(await asked({ startsAt: '08:50', durationMinutes: 20 })).toMatchObject([
    { code: 'CONTACT_SAME_HOUR', field: 'input.startsAt', userMessage: expect.stringContaining('godz. 09:00') as string },
  ]);
  expect(await asked({ startsAt: '12:30' })).toMatchObject([
    { code: 'CONTACT_SAME_HOUR', userMessage: expect.stringContaining('godz. 12:00') as string },
  ]);
  expect(await asked({ startsAt: '23:30', durationMinutes: 600 })).toMatchObject([
    { code: 'CONTACT_PAST_MIDNIGHT', field: 'input.durationMinutes' },
    { code: 'CONTACT_VERY_LONG', field: 'input.durationMinutes' },
  ]);
  const late = { contactedOn: '2026-03-04', startsAt: '23:30', durationMinutes: 90 };
  await assistant.do(...RECORD, { ...recorded(late), confirmed: ['CONTACT_PAST_MIDNIGHT'] });
  expect(await asked({ startsAt: '00:30' })).toMatchObject([
    { code: 'CONTACT_SAME_HOUR', userMessage: expect.stringContaining('godz. 23:30') as string },
  ]);
  await assistant.do(...RECORD, recorded({ startsAt: '01:00' }));
  // Somebody else is busy elsewhere, and who corrects their own contact is asked about the others alone.
  await socialWorker.do(...RECORD, recorded({ startsAt: '12:30' }));
  const { version } = await assistant.do<Row>(...CORRECT, told({ ...CALL, startsAt: '09:01' }), 'version');
  const moved = told({ ...CALL, expectedVersion: version, startsAt: '12:30' });
  const doubted = await assistant.refused('CONFIRMATION_NEEDED', ...CORRECT, moved);
  expect(doubted['doubts']).toMatchObject([{ code: 'CONTACT_SAME_HOUR' }]);
  const confirmed = await assistant.do(...CORRECT, { ...moved, confirmed: ['CONTACT_SAME_HOUR'] }, 'id startsAt');
  expect(confirmed).toEqual({ id: contact.id, startsAt: '12:30' });
});
