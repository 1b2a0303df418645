import type { Caller } from './caller.js';
import { CASE_FIELDS, type CaseRow } from './case-path.js';

const MENDS = {
  interview: ['correctFamilyInterview', 'annulFamilyInterview', 'interviewId', 'interviews'],
  diagnosis: ['correctDiagnosis', 'annulDiagnosis', 'diagnosisId', 'diagnoses'],
  offer: ['correctOfferPresentation', 'annulOfferPresentation', 'offerId', 'offers'],
  refusal: ['correctConsentRefusal', 'annulConsentRefusal', 'refusalId', 'refusals'],
  notification: ['correctCourtNotification', 'annulCourtNotification', 'refusalId', 'refusals'],
  qualification: ['correctQualification', 'annulQualification', 'qualificationId', 'qualifications'],
  request: ['correctAssistantRequest', 'annulAssistantRequest', 'requestId', 'requests'],
} as const;

/** A step that is corrected or annulled. */
export type Mended = keyof typeof MENDS;

const typeOf = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

interface Latest {
  readonly version: number;
  readonly steps: readonly { readonly id: string }[];
}

/** The version of the case now and the latest step of a kind. */
const latestOf = async (who: Caller, caseId: string, list: string) => {
  const { supportCase } = await who.get<{ supportCase: Latest }>(
    `query($id: ID!) { supportCase(id: $id) { version steps: ${list} { id } } }`,
    { id: caseId },
  );
  return { expectedVersion: supportCase.version, id: supportCase.steps[0]?.id };
};

const asked = async (reader: Caller, caseId: string, mended: Mended, over: Record<string, unknown>) => {
  const [, , key, list] = MENDS[mended];
  const { id, expectedVersion } = await latestOf(reader, caseId, list);
  return { [key]: id, expectedVersion, reason: 'Pomyłka.', ...over };
};

/** Corrects the latest step of a kind. */
export const correctStep = async (who: Caller, { id }: Pick<CaseRow, 'id'>, mended: Mended, over: Record<string, unknown>) => {
  const [name] = MENDS[mended];
  return who.do<CaseRow>(name, typeOf(name), await asked(who, id, mended, over), CASE_FIELDS);
};

/** Annuls the latest step of a kind. */
export const annulStep = async (who: Caller, { id }: Pick<CaseRow, 'id'>, mended: Mended, over: Record<string, unknown> = {}) => {
  const [, name] = MENDS[mended];
  return who.do<CaseRow>(name, typeOf(name), await asked(who, id, mended, over), CASE_FIELDS);
};

/** Whether it is corrected or annulled. */
type Way = 'correct' | 'annul';

/** A correction or an annulment of the latest step that is refused with a code; `reader` sees the case where the one who asks does not. */
export const refusedMending = async (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  { id }: Pick<CaseRow, 'id'>,
  [way, mended]: readonly [Way, Mended],
  { reader = who, ...over }: { readonly reader?: Caller } & Record<string, unknown> = {},
) => {
  const name = MENDS[mended][way === 'correct' ? 0 : 1];
  return who.refused(code, name, typeOf(name), await asked(reader, id, mended, over));
};
