import * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf, optionalDay, optionalId, optionalText } from '../inputs.js';
import { PARENTAL_AUTHORITY_STATUSES } from './codes.js';

const held = {
  status: about(
    oneOf('ParentalAuthorityStatus', PARENTAL_AUTHORITY_STATUSES, 'Wybierz, jaka jest władza rodzicielska.'),
    'What the parent has of it (władza rodzicielska).',
  ),
  validFrom: day('First day on which it stood so (od kiedy).'),
  validTo: optionalDay('Last day; left out while it stands so (do kiedy).'),
  orderSignature: about(optionalText(120), 'Signature of the order behind it; only a full authority needs none (sygnatura).'),
  orderIssuedOn: optionalDay('Day of that order; needed with it (data postanowienia).'),
  court: about(optionalText(200), 'The court (sąd).'),
};

type Held = v.InferOutput<v.ObjectSchema<typeof held, undefined>>;

/** Nobody but a court limits, suspends or takes away: then its order is named, with the day. */
const agreeing = <Schema extends v.GenericSchema<unknown, Held>>(schema: Schema): Schema => {
  const authority: v.GenericSchema<unknown, Held> = schema;
  return v.pipe(
    authority,
    v.forward(
      v.partialCheck(
        [['status'], ['orderSignature']],
        ({ status, orderSignature }) => status === 'FULL' || orderSignature !== null,
        'Podaj sygnaturę postanowienia: tylko sąd ogranicza, zawiesza albo odbiera władzę rodzicielską.',
      ),
      ['orderSignature'],
    ),
    v.forward(
      v.partialCheck(
        [['orderSignature'], ['orderIssuedOn']],
        ({ orderSignature, orderIssuedOn }) => orderSignature === null || orderIssuedOn !== null,
        'Podaj datę postanowienia.',
      ),
      ['orderIssuedOn'],
    ),
    // The checks change no value: what comes out is what the schema said.
  ) as unknown as Schema;
};

/** What a parent has of the authority over a child from a day on. */
export const RecordParentalAuthoritySchema = agreeing(
  content(
    'Records the authority of a parent over a child; what stood until then without an end, ends on the day before (władza rodzicielska).',
    {
      familyMemberId: idOf('FamilyMember', 'The child in this household, also one who left it.'),
      parentId: optionalId('FamilyMember', 'The parent, where they belong or belonged to the household (rodzic).'),
      parentName: about(optionalText(160), 'The parent outside the household, as the family calls them (rodzic spoza rodziny).'),
      ...held,
    },
  ),
);
/** An authority as parsed. */
export type RecordParentalAuthority = v.InferOutput<typeof RecordParentalAuthoritySchema>;

/** The authority as it should be. */
export const CorrectParentalAuthoritySchema = agreeing(
  content('Corrects what was recorded of the authority of a parent; what stood there stays readable.', {
    parentalAuthorityId: idOf('ParentalAuthority', 'The record.'),
    ...held,
    reason: whyCorrected,
  }),
);
/** A correction as parsed. */
export type CorrectParentalAuthority = v.InferOutput<typeof CorrectParentalAuthoritySchema>;

/** An authority that does not count. */
export const AnnulParentalAuthoritySchema = content('Annuls a record of authority: it stays readable and counts nowhere.', {
  parentalAuthorityId: idOf('ParentalAuthority', 'The record.'),
  reason: whyAnnulled,
});
/** An annulment as parsed. */
export type AnnulParentalAuthority = v.InferOutput<typeof AnnulParentalAuthoritySchema>;
