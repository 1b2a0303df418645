import type { AskAboutPerson } from '@asysta/schema/inquiries/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { familiesElsewhere } from '../../families/index.js';
import { notify } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import { answerersOf } from '../answerers.finder.js';
import { Inquiry } from '../inquiry.entity.js';

/** Of so many files at most those who lead them are told: a common name would otherwise call the whole office. */
const MOST_TOLD = 5;

/**
 * Asks whether somebody is known in a file that the caller may not open. The answer is yes or no, the same for every such file,
 * restricted or not; whoever leads the file is told who asks, and a director where nobody leads it. Answers the question.
 */
export const askAboutPerson = async (op: Operation, input: AskAboutPerson): Promise<string> => {
  const [families, directors] = [await familiesElsewhere(op, input), await holdersOf(op, 'DIRECTOR', op.clock.today())];
  const known = families.length > 0;
  const inquiry = op.em.create(Inquiry, {
    id: op.newId(),
    askedBy: op.principal.staffMemberId,
    askedAt: op.clock.now(),
    known,
    whomToAsk: known ? (directors.toSorted()[0] ?? null) : null,
  });
  const told = new Set<string>([op.principal.staffMemberId]);
  for (const { familyId, staffMemberId } of await answerersOf(op, families.slice(0, MOST_TOLD))) {
    for (const recipientId of staffMemberId ? [staffMemberId] : directors) {
      if (told.has(recipientId)) continue;
      told.add(recipientId);
      await notify(op, { recipientId, kind: 'PERSON_ASKED_ABOUT', subjectId: inquiry.id, familyId });
    }
  }
  return inquiry.id;
};
