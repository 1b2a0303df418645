import * as v from 'valibot';
import { DISCLOSURE_BASES, REFERRAL_FIELDS } from './codes.js';
import { about, chosenId, content, day, idOf, listOf, oneOf, text } from '../inputs.js';

const ofShare = { shareId: idOf('ReceivedShare', 'The share.') };

/** A referral with the fields chosen one by one; that at least one is chosen is a rule with a refusal of its own. */
export const ReferFamilySchema = content('Refers a family to a partner institution and shares chosen fields with it.', {
  familyId: idOf('Family', 'The family.'),
  partnerInstitutionId: chosenId(
    'PartnerInstitution',
    'Wybierz instytucję z listy.',
    'The institution; it must be on the platform.',
  ),
  purpose: about(text(1000, 'Napisz, po co partner dostaje te informacje.'), 'What the partner needs it for (cel).'),
  basis: about(
    oneOf('DisclosureBasis', DISCLOSURE_BASES, 'Wybierz podstawę prawną.'),
    'Why the law allows it (podstawa prawna).',
  ),
  fields: about(
    v.pipe(
      listOf('ReferralField', REFERRAL_FIELDS),
      v.transform((fields) => [...new Set(fields)]),
    ),
    'Fields to copy, at least one (pola).',
  ),
  expiresOn: day('Last day on which the partner sees it, within twelve months (ważne do).'),
});
/** A parsed referral. */
export type ReferFamily = v.InferOutput<typeof ReferFamilySchema>;

/** Taking a referral back. */
export const RevokeReferralSchema = content('Takes a referral back; the partner sees nothing from the next request on.', {
  referralId: idOf('Referral', 'The referral.'),
});
/** A parsed revocation. */
export type RevokeReferral = v.InferOutput<typeof RevokeReferralSchema>;

/** The partner takes the family on. */
export const AcceptShareSchema = content('Accepts a referral.', ofShare);
/** A parsed acceptance. */
export type AcceptShare = v.InferOutput<typeof AcceptShareSchema>;

/** The partner declines; the centre is owed a reason. */
export const DeclineShareSchema = content('Declines a referral.', {
  ...ofShare,
  reason: about(text(1000, 'Napisz, dlaczego odrzucasz skierowanie.'), 'Why; the centre reads it (powód).'),
});
/** A parsed refusal of a referral. */
export type DeclineShare = v.InferOutput<typeof DeclineShareSchema>;

/** The answer of the partner in plain words. */
export const AnswerShareSchema = content('Answers an accepted referral.', {
  ...ofShare,
  content: about(text(10_000, 'Napisz odpowiedź.'), 'The answer (treść).'),
});
/** A parsed answer. */
export type AnswerShare = v.InferOutput<typeof AnswerShareSchema>;
