import type * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { content, idOf, optionalDay } from '../inputs.js';
import { AddResourceSchema, AddStrengthSchema } from './inputs.js';

const { familyId: _ofStrength, ...strength } = AddStrengthSchema.entries;
const { familyId: _ofResource, ...resource } = AddResourceSchema.entries;

/** A strong side as it should be; whose family it is stays. */
export const CorrectStrengthSchema = content(
  'Corrects a strength of a member or of the family; what stood there stays readable.',
  {
    strengthId: idOf('Strength', 'The strength (mocna strona).'),
    ...strength,
    reason: whyCorrected,
  },
);
/** A parsed correction of a strength. */
export type CorrectStrength = v.InferOutput<typeof CorrectStrengthSchema>;

/** A resource as it should be; whose family it is stays. */
export const CorrectResourceSchema = content('Corrects a resource of the family; what stood there stays readable.', {
  resourceId: idOf('FamilyResource', 'The resource (zasób).'),
  ...resource,
  reason: whyCorrected,
});
/** A parsed correction of a resource. */
export type CorrectResource = v.InferOutput<typeof CorrectResourceSchema>;

/** Since when somebody has belonged to a household, as it should be. */
export const CorrectMembershipSchema = content(
  'Corrects the first day of somebody in a household; what stood there stays readable.',
  {
    familyMemberId: idOf('FamilyMember', 'The person in this household.'),
    joinedOn: optionalDay('First day in the household; left out where they always belonged to it (od kiedy).'),
    reason: whyCorrected,
  },
);
/** A parsed correction of a first day. */
export type CorrectMembership = v.InferOutput<typeof CorrectMembershipSchema>;
