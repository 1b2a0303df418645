import { Ctx, Resolver, Root } from 'type-graphql';
import { Computed, Needs, type Operation } from '../../platform/operation/index.js';
import { type FamilyMember, PersonCorrection } from './family.entity.js';
import { FamilyMemberType } from './family.type.js';
import { noteOpened } from './note-opened.js';
import { openPesel } from './pesel.js';
import { ensurePeselOpen, peselIsClosed } from './pesel.guard.js';

/** The PESEL that is sealed of a person, opened in a household. */
@Resolver(() => FamilyMemberType)
export class PeselResolver {
  @Needs('pesel:read')
  @Computed(() => String, { nullable: true, description: 'PESEL in clear; needs a permission of its own.' })
  async pesel(@Root() member: FamilyMember, @Ctx() op: Operation) {
    await ensurePeselOpen(op, member);
    const person = await member.person.loadOrFail();
    await op.em.populate(person, ['peselSealed']);
    const number = openPesel(op, 'person', person, person.peselSealed);
    if (number !== null) noteOpened(op, 'PESEL_OPENED', 'pesel', member);
    return number;
  }

  @Needs('pesel:read')
  @Computed(() => [String], {
    description:
      'Numbers that stood there before they were corrected, newest first, in clear; none where the PESEL may not be opened.',
  })
  async formerPesels(@Root() member: FamilyMember, @Ctx() op: Operation) {
    // A list is never null, and a refusal in it would take the whole household along: that the number is closed, `pesel` says.
    if ((await peselIsClosed(op, member)) !== null) return [];
    const corrections = await op.em.find(
      PersonCorrection,
      { subject: member.person.id, formerPeselSealed: { $ne: null } },
      { populate: ['formerPeselSealed'], orderBy: { correctedAt: 'desc', id: 'desc' } },
    );
    const numbers = corrections.flatMap((one) => openPesel(op, 'correction', one, one.formerPeselSealed) ?? []);
    if (numbers.length > 0) noteOpened(op, 'PESEL_OPENED', 'formerPesels', member);
    return numbers;
  }
}
