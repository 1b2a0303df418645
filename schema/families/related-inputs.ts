import type * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf, optionalId, optionalText, text } from '../inputs.js';
import { RELATIONS } from './codes.js';

const ofRelated = { relatedPersonId: idOf('RelatedPerson', 'The person from the surroundings.') };

/** Somebody from the surroundings as they should be. */
export const CorrectRelatedPersonSchema = content(
  'Corrects what is known of somebody outside the household; what stood there stays readable.',
  {
    ...ofRelated,
    name: about(text(160, 'Wpisz imię i nazwisko.'), 'How the family calls them (imię i nazwisko).'),
    relation: about(oneOf('Relation', RELATIONS, 'Wybierz relację.'), 'Relation to the family (relacja).'),
    familyMemberId: optionalId('FamilyMember', 'Whose guardian, carer or kurator; nobody when of the whole family (czyj).'),
    phone: about(optionalText(40), 'Telephone (telefon).'),
    note: about(optionalText(500), 'What they help with (w czym pomaga).'),
    reason: whyCorrected,
  },
);
/** A correction as parsed. */
export type CorrectRelatedPerson = v.InferOutput<typeof CorrectRelatedPersonSchema>;

/** The last day of somebody around the family. */
export const EndRelatedPersonSchema = content('Says until when somebody outside the household was there.', {
  ...ofRelated,
  endedOn: day('The last day; not in the future (do kiedy).'),
});
/** An end as parsed. */
export type EndRelatedPerson = v.InferOutput<typeof EndRelatedPersonSchema>;
