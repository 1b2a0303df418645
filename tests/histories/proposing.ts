import { type Scene, worker } from './scene.js';
import { tried, type TellsOfAmendment } from './told.js';

const REASON = 'Pomyłka przy wpisie.';

interface Waiting {
  readonly version: number;
  readonly amendments: readonly TellsOfAmendment[];
}

/** What came of a proposal, and with which words it was refused, by the rules at once or when it was confirmed. */
interface Outcome {
  readonly accepted: boolean;
  readonly codes: readonly unknown[];
}

/** Proposes a correction or an annulment, and lets the director confirm it where it waits; one that the rules refuse then is taken off the table. */
export const propose = async (scene: Scene, field: string, input: Record<string, unknown>): Promise<Outcome> => {
  const { office, seen } = scene;
  const told = { expectedVersion: seen.version, reason: REASON, ...input };
  const { row, codes } = await tried<Waiting>(worker(scene), field, told, 'version amendments { id outcome }');
  const amendment = row?.amendments[0];
  if (!row || !amendment) return { accepted: false, codes };
  if (amendment.outcome === 'CONFIRMED') return { accepted: true, codes };
  const decision = { amendmentId: amendment.id, expectedVersion: row.version };
  const decided = await tried(office.director, 'decideOnAmendment', { ...decision, decision: 'CONFIRMED' });
  if (decided.row) return { accepted: true, codes };
  await tried(office.director, 'decideOnAmendment', { ...decision, decision: 'REFUSED', remarks: 'Nie zgadza się.' });
  return { accepted: false, codes: decided.codes };
};
