import * as v from 'valibot';
import { about, content, idOf, oneOf, optionalText, text } from '../inputs.js';
import { LINK_EVIDENCE } from './link-codes.js';

const why = {
  reason: about(text(500, 'Napisz, dlaczego to ta sama osoba albo rodzina.'), 'Why both are one (powód połączenia).'),
  evidence: about(oneOf('LinkEvidence', LINK_EVIDENCE, 'Wybierz, skąd to wiadomo.'), 'By what it is known (skąd wiadomo).'),
  evidenceNote: about(optionalText(500), 'What else shows it; required where the evidence is something else (dopisek).'),
};

interface Evidenced {
  readonly evidence: string;
  readonly evidenceNote: string | null;
}

const isShown = ({ evidence, evidenceNote }: Evidenced): boolean => evidence !== 'OTHER' || evidenceNote !== null;

const UNSHOWN = 'Napisz, skąd wiadomo, że to ta sama osoba albo rodzina.';

/** That two families are one. */
export const LinkFamiliesSchema = v.pipe(
  content('Says that two records are of the same family; neither is changed (łączy powtórzone zapisy rodziny).', {
    leadingFamilyId: idOf('Family', 'The record that leads: what is new goes there (zapis prowadzący).'),
    duplicateFamilyId: idOf('Family', 'The record that was made a second time (zapis powtórzony).'),
    ...why,
  }),
  v.forward(
    v.check((input) => isShown(input), UNSHOWN),
    ['evidenceNote'],
  ),
);
/** A parsed link of families. */
export type LinkFamilies = v.InferOutput<typeof LinkFamiliesSchema>;

/** That two persons are one. */
export const LinkPersonsSchema = v.pipe(
  content('Says that two records are of the same person; neither is changed (łączy powtórzone zapisy osoby).', {
    leadingMemberId: idOf('FamilyMember', 'The person whose record leads, by a household of theirs (zapis prowadzący).'),
    duplicateMemberId: idOf('FamilyMember', 'The record that was made a second time, by a household (zapis powtórzony).'),
    ...why,
  }),
  v.forward(
    v.check((input) => isShown(input), UNSHOWN),
    ['evidenceNote'],
  ),
);
/** A parsed link of persons. */
export type LinkPersons = v.InferOutput<typeof LinkPersonsSchema>;

const whyUndone = about(text(500, 'Napisz, dlaczego to jednak nie to samo.'), 'Why both are not one (powód cofnięcia).');

/** That two families are not one. */
export const UndoFamilyLinkSchema = content('Takes a link of two families back; that it stood stays readable.', {
  familyLinkId: idOf('FamilyLink', 'The link.'),
  undoReason: whyUndone,
});
/** A parsed taking back. */
export type UndoFamilyLink = v.InferOutput<typeof UndoFamilyLinkSchema>;

/** That two persons are not one. */
export const UndoPersonLinkSchema = content('Takes a link of two persons back; that it stood stays readable.', {
  personLinkId: idOf('PersonLink', 'The link.'),
  undoReason: whyUndone,
});
/** A parsed taking back. */
export type UndoPersonLink = v.InferOutput<typeof UndoPersonLinkSchema>;
