import { Ctx, Resolver, Root } from 'type-graphql';
import { Computed, Needs, type Operation } from '../../../platform/operation/index.js';
import { type FamilyMember, PersonCorrection } from '../family.entity.js';
import { FamilyMemberType } from '../family.type.js';
import { noteOpened } from '../note-opened.js';
import { ensurePeselOpen, peselIsClosed } from '../pesel.guard.js';
import { openDocument } from './document.js';
import { IdentityDocumentType } from './document.type.js';

/** A document that is sealed of a person, opened in a household by whoever may open the PESEL there. */
@Resolver(() => FamilyMemberType)
export class DocumentResolver {
  @Needs('pesel:read')
  @Computed(() => IdentityDocumentType, {
    nullable: true,
    description: 'Document of a foreigner in clear; needs the permission to read numbers (dokument tożsamości).',
  })
  async identityDocument(@Root() member: FamilyMember, @Ctx() op: Operation) {
    await ensurePeselOpen(op, member);
    const person = await member.person.loadOrFail();
    await op.em.populate(person, ['documentSealed']);
    const document = openDocument(op, 'person', person, person.documentSealed);
    if (document) noteOpened(op, 'IDENTITY_DOCUMENT_OPENED', 'identityDocument', member);
    return document;
  }

  @Needs('pesel:read')
  @Computed(() => [IdentityDocumentType], {
    description:
      'Documents that stood there before they were corrected, newest first, in clear; none where they may not be opened.',
  })
  async formerDocuments(@Root() member: FamilyMember, @Ctx() op: Operation) {
    // As of former numbers: that they are closed, `identityDocument` says.
    if ((await peselIsClosed(op, member)) !== null) return [];
    const corrections = await op.em.find(
      PersonCorrection,
      { subject: member.person.id, formerDocumentSealed: { $ne: null } },
      { populate: ['formerDocumentSealed'], orderBy: { correctedAt: 'desc', id: 'desc' } },
    );
    const documents = corrections.flatMap((one) => openDocument(op, 'correction', one, one.formerDocumentSealed) ?? []);
    if (documents.length > 0) noteOpened(op, 'IDENTITY_DOCUMENT_OPENED', 'formerDocuments', member);
    return documents;
  }
}
