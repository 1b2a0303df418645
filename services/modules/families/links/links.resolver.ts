import { Resolver } from 'type-graphql';
import {
  type LinkFamilies,
  LinkFamiliesSchema,
  type LinkPersons,
  LinkPersonsSchema,
  type UndoFamilyLink,
  UndoFamilyLinkSchema,
  type UndoPersonLink,
  UndoPersonLinkSchema,
} from '@asysta/schema/families/link-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { familyById } from '../families.finders.js';
import { FamilyType } from '../family.type.js';
import { linkFamilies, linkPersons } from './link-records.js';
import { undoFamilyLink, undoPersonLink } from './undo-link.js';

/** Register of links: two records of one family or person are joined by a word and never merged. */
@Resolver(() => FamilyType)
export class LinksResolver {
  @CentreMutation(() => FamilyType, {
    may: 'record:link',
    audit: 'FAMILIES_LINKED',
    about: 'Says that two records are of the same family and which of them leads (połącz zapisy rodziny).',
    input: LinkFamiliesSchema,
    takes: 'Both families, reason and evidence.',
    asks: true,
    answer: familyById,
  })
  linkFamilies(input: LinkFamilies, op: Operation) {
    return linkFamilies(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'record:link',
    audit: 'FAMILY_LINK_UNDONE',
    about: 'Takes a link of two families back; it stays in the history (cofnij połączenie zapisów rodziny).',
    input: UndoFamilyLinkSchema,
    takes: 'The link and the reason.',
    changes: true,
    answer: familyById,
  })
  undoFamilyLink(input: Change<UndoFamilyLink>, op: Operation) {
    return undoFamilyLink(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'record:link',
    audit: 'PERSONS_LINKED',
    about: 'Says that two records are of the same person and which of them leads (połącz zapisy osoby).',
    input: LinkPersonsSchema,
    takes: 'Both persons, reason and evidence.',
    asks: true,
    answer: familyById,
  })
  linkPersons(input: LinkPersons, op: Operation) {
    return linkPersons(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'record:link',
    audit: 'PERSON_LINK_UNDONE',
    about: 'Takes a link of two persons back; it stays in the history (cofnij połączenie zapisów osoby).',
    input: UndoPersonLinkSchema,
    takes: 'The link and the reason.',
    changes: true,
    answer: familyById,
  })
  undoPersonLink(input: Change<UndoPersonLink>, op: Operation) {
    return undoPersonLink(op, input);
  }
}
