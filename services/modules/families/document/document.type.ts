import { ObjectType } from 'type-graphql';
import { DOCUMENT_KIND_WORDS, type DocumentKind } from '@asysta/schema/families/codes';
import { Field, NoRow, publishEnum } from '../../../platform/operation/index.js';

/** Kind of a document, published. */
export const DocumentKindEnum = publishEnum(
  'DocumentKind',
  'By what a foreigner proves who they are (rodzaj dokumentu).',
  DOCUMENT_KIND_WORDS,
);

/** Public words of a document. */
@NoRow('opened for one membership, whose field guards the file and the right to numbers')
@ObjectType('IdentityDocument', { description: 'Document of a foreigner (dokument tożsamości).' })
export class IdentityDocumentType {
  @Field(() => DocumentKindEnum, { description: 'What it is (rodzaj).' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Its number (numer).' })
  number!: string;

  @Field(() => String, { description: 'Country that issued it, by its two letters, ISO 3166-1 (kraj wydania).' })
  country!: string;
}
