import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';
import type { Told } from '../story.js';

interface Mending {
  readonly office: Office;
  readonly socialWorker: string;
  readonly day: LocalDate;
}

interface CaseNow {
  readonly version: number;
  readonly interviews: readonly { readonly id: string; readonly conductedOn: LocalDate; readonly findings: string }[];
  readonly diagnoses: readonly { readonly id: string }[];
}

/** The social worker corrects the interview of a family, and annuls a diagnosis that was put to the wrong one. */
export const mended = async ({ office, socialWorker, day }: Mending, { id, memberIds }: Told): Promise<void> => {
  const caseNow = async () => {
    const query = `query($id: ID!) { supportCase(id: $id) { version interviews { id conductedOn findings } diagnoses { id } } }`;
    return (await office.ask<{ supportCase: CaseNow }>(socialWorker, day, query, { id })).supportCase;
  };
  const { version, interviews } = await caseNow();
  const [interview] = interviews;
  if (!interview) throw new Error('A family without an interview has none to correct');
  await office.act(socialWorker, day, 'correctFamilyInterview', 'CorrectFamilyInterviewInput', {
    interviewId: interview.id,
    expectedVersion: version,
    conductedOn: interview.conductedOn,
    findings: `${interview.findings} Dziadkowie pomagają w weekendy.`,
    assistantNecessary: true,
    necessityReason: 'Rodzina sama nie da rady zmienić sytuacji dzieci.',
    problems: ['CARE_AND_UPBRINGING', 'DEBT'],
    familyMemberIds: memberIds.slice(0, 1),
    reason: 'Rodzina podała inaczej',
  });
  await office.act(socialWorker, day, 'recordDiagnosis', 'RecordDiagnosisInput', {
    supportCaseId: id,
    expectedVersion: version + 1,
    madeOn: day,
    problems: ['HOMELESSNESS'],
    description: 'Rodzina bez stałego miejsca pobytu.',
  });
  const { version: latest, diagnoses } = await caseNow();
  await office.act(socialWorker, day, 'annulDiagnosis', 'AnnulDiagnosisInput', {
    diagnosisId: diagnoses[0]?.id,
    expectedVersion: latest,
    reason: 'Wpisano u innej rodziny',
  });
};
