import * as v from 'valibot';
import { DISCLOSURE_BASES, REFERRAL_FIELDS } from './codes.js';
import { UuidSchema } from '../values/ids.js';
import { LocalDateSchema } from '../values/local-date.js';
import { change, oneOf, request, text } from '../inputs.js';

/** A referral with the fields chosen one by one; that at least one is chosen is a rule with a refusal of its own. */
export const ReferFamilySchema = v.object({
  ...request,
  familyId: UuidSchema,
  partnerInstitutionId: UuidSchema,
  purpose: text(1000, 'Napisz, po co partner dostaje te informacje.'),
  basis: oneOf(DISCLOSURE_BASES, 'Wybierz podstawę prawną.'),
  fields: v.pipe(
    v.array(v.picklist(REFERRAL_FIELDS)),
    v.transform((fields) => [...new Set(fields)]),
  ),
  expiresOn: LocalDateSchema,
});

/** Taking a referral back. */
export const RevokeReferralSchema = v.object({ ...change, referralId: UuidSchema });

/** The partner takes the family on. */
export const AcceptShareSchema = v.object({ ...change, shareId: UuidSchema });

/** The partner declines; the centre is owed a reason. */
export const DeclineShareSchema = v.object({
  ...change,
  shareId: UuidSchema,
  reason: text(1000, 'Napisz, dlaczego odrzucasz skierowanie.'),
});

/** The answer of the partner in plain words. */
export const AnswerShareSchema = v.object({ ...change, shareId: UuidSchema, content: text(10_000, 'Napisz odpowiedź.') });
