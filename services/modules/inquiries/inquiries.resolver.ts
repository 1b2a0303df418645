import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { type AskAboutPerson, AskAboutPersonSchema } from '@asysta/schema/inquiries/inputs';
import { CentreMutation, CentreQuery, type Operation } from '../../platform/operation/index.js';
import { inquiryById } from './inquiries.finders.js';
import { InquiryType } from './inquiry.type.js';
import { askAboutPerson } from './verbs/ask-about-person.js';

/** Questions whether the centre knows somebody. */
@Resolver(() => InquiryType)
export class InquiriesResolver {
  @CentreQuery(() => InquiryType, {
    may: 'family:read',
    audit: 'INQUIRY_READ',
    about: 'One question about a person, for whoever asked it or was told of it (zapytanie o osobę).',
    ids: { id: 'Inquiry' },
    reads: inquiryById,
  })
  inquiry(@Arg('id', () => ID, { description: 'The question.' }) id: string, @Ctx() op: Operation) {
    return inquiryById(op, id);
  }

  @CentreMutation(() => InquiryType, {
    may: 'person:ask-about',
    audit: 'PERSON_ASKED_ABOUT',
    about: 'Asks whether the centre knows somebody in a file that the caller may not open (zapytanie o osobę).',
    input: AskAboutPersonSchema,
    takes: 'Names, telephone or PESEL, each in full.',
    // Each number is a question of its own; a name or a telephone is one.
    spends: ({ pesel, documentNumber }) => Math.max(1, [pesel, documentNumber].filter((one) => one !== null).length),
    alone: true,
    answer: inquiryById,
  })
  askAboutPerson(input: AskAboutPerson, op: Operation) {
    return askAboutPerson(op, input);
  }
}
