import { readFileSync } from 'node:fs';
import type {
  PresentOfferInput,
  QualifyFamilyInput,
  RecordDiagnosisInput,
  RecordFamilyInterviewInput,
  RecordFirstVisitInput,
  RecordSupportConsentInput,
  RegisterIntakeInput,
  RequestAssistantInput,
  Client,
} from '../index.js';
import { STEPS } from './centre-steps.js';
import { connect, readConfig } from './config.js';

type Typed<Input> = Omit<Input, 'idempotencyKey' | 'expectedVersion' | 'supportCaseId'>;

/** What another system of a centre knows about one family, in the shape of the inputs. */
export interface FamilyRecord {
  readonly intake: Typed<RegisterIntakeInput>;
  readonly interview: Typed<RecordFamilyInterviewInput>;
  readonly diagnosis: Typed<RecordDiagnosisInput>;
  readonly offer: Typed<PresentOfferInput>;
  readonly consent: Typed<RecordSupportConsentInput>;
  readonly request: Typed<RequestAssistantInput>;
  readonly qualification: Typed<QualifyFamilyInput>;
  readonly firstVisit: Omit<Typed<RecordFirstVisitInput>, 'familyMemberIds'>;
}

const key = () => ({ idempotencyKey: crypto.randomUUID() });
const versionOf = (row: { readonly version: number } | null | undefined): number => row?.version ?? 0;

/** Takes one family from the intake to the first visit and assigns the assistant with the fewest families. */
export const accompany = async (client: Client, record: FamilyRecord): Promise<string> => {
  const { registerIntake: intake } = await client.request(STEPS.register, { input: { ...record.intake, ...key() } });
  if (!intake) throw new Error('The intake is not visible to this client');
  const { openCase } = await client.request(STEPS.open, {
    input: { intakeId: intake.id, expectedVersion: intake.version, ...key() },
  });
  if (!openCase) throw new Error('The case is not visible to this client');
  const supportCaseId = openCase.id;
  let expectedVersion = openCase.version;
  const now = () => ({ supportCaseId, expectedVersion, ...key() });

  expectedVersion = versionOf(
    (await client.request(STEPS.interview, { input: { ...record.interview, ...now() } })).recordFamilyInterview,
  );
  expectedVersion = versionOf(
    (await client.request(STEPS.diagnosis, { input: { ...record.diagnosis, ...now() } })).recordDiagnosis,
  );
  expectedVersion = versionOf((await client.request(STEPS.offer, { input: { ...record.offer, ...now() } })).presentOffer);
  expectedVersion = versionOf(
    (await client.request(STEPS.consent, { input: { ...record.consent, ...now() } })).recordSupportConsent,
  );
  const { requestAssistant } = await client.request(STEPS.request, { input: { ...record.request, ...now() } });
  expectedVersion = versionOf(requestAssistant);
  // Only some centres qualify a family before they assign; the case says what it waits for.
  if (requestAssistant?.awaitedDecision === 'QUALIFICATION')
    expectedVersion = versionOf(
      (await client.request(STEPS.qualify, { input: { ...record.qualification, ...now() } })).qualifyFamily,
    );

  const { assistantCaseloads } = await client.request(STEPS.loads);
  const [free] = assistantCaseloads
    .filter(({ holdsFunction }) => holdsFunction)
    .toSorted((one, other) => one.families - other.families);
  if (!free) throw new Error('The centre has no assistant');
  await client.request(STEPS.assign, { input: { assistantId: free.assistant.id, ...now() } });

  const familyMemberIds = intake.family.members.map(({ id }) => id);
  await client.request(STEPS.firstVisit, { input: { ...record.firstVisit, familyMemberIds, supportCaseId, ...key() } });
  return supportCaseId;
};

if (import.meta.main) {
  const record = JSON.parse(readFileSync(process.argv[2] ?? 'family.json', 'utf8')) as FamilyRecord;
  console.log(await accompany(connect(readConfig(process.env)), record));
}
