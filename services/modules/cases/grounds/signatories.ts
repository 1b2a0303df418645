import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { membersSigning } from '../../families/index.js';
import { SupportCase, type SupportConsent } from '../case.entity.js';
import { ensureOfFamilyThen } from '../preparation/interview-persons.js';
import { SupportConsentSignatory } from './consent-signatory.entity.js';
import { maySign } from './signatory.rules.js';

/** Refuses to name somebody who did not belong to the household on the day of the consent, or might not give it. */
export const ensureMaySign = async (
  op: Operation,
  supportCase: SupportCase,
  { memberIds, day }: { readonly memberIds: readonly string[]; readonly day: LocalDate },
): Promise<void> => {
  await ensureOfFamilyThen(op, supportCase, { memberIds, day, field: 'input.signatoryIds' });
  const { people } = await factsAbout(op, SupportCase, supportCase.id, { people: membersSigning(memberIds) });
  ensure(maySign(people, day));
};

/** Writes who gave a consent; somebody who stands there already and is named no more stays as one taken off. */
export const writeSignatories = (
  { em, newId }: Operation,
  consent: SupportConsent,
  { memberIds, known }: { readonly memberIds: readonly string[]; readonly known: readonly SupportConsentSignatory[] },
): void => {
  const wanted = new Set(memberIds);
  for (const row of known) row.signed = wanted.has(row.familyMember.id);
  const added = [...wanted].filter((id) => !known.some(({ familyMember }) => familyMember.id === id));
  for (const familyMember of added) em.create(SupportConsentSignatory, { id: newId(), consent, familyMember });
};
