import { Person, PersonCorrection } from './family.entity.js';
import { defineModule } from '../../platform/module/module.js';
import { FAMILIES_PARTS } from './families.parts.js';
import { hiding } from './hiding.js';
import { waysToSee, waysToWork } from './families.policy.js';
import { DocumentResolver } from './document/document.resolver.js';
import { FamiliesResolver } from './families.resolver.js';
import { FamilyBecomesDuplicate } from './links/leading.js';
import { FamilyLink, PersonLink } from './links/link.entity.js';
import { LINKS_PARTS } from './links/links.parts.js';
import { LinksResolver } from './links/links.resolver.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { PeselResolver } from './pesel.resolver.js';
import { RelatedPersonCorrection } from './related/related.entity.js';
import { SIGHT_PARTS } from './sight.parts.js';
import { FamilyResourceCorrection, StrengthCorrection } from './strengths/strengths.entity.js';
import { STRENGTHS_PARTS } from './strengths/strengths.parts.js';
import { StrengthsResolver } from './strengths/strengths.resolver.js';
import { RELATED_PARTS } from './related/related.parts.js';
import { RelatedPersonsResolver } from './related/related.resolver.js';
import {
  Family,
  FamilyCorrection,
  FamilyMember,
  FamilyMemberCorrection,
  FamilyResource,
  RelatedPerson,
  Strength,
} from './family.entity.js';

/** Households with their people; who sees one is decided here, by ways that the modules above bring. */
export const families = defineModule({
  name: 'families',
  entities: {
    centre: [
      Family,
      FamilyCorrection,
      FamilyMember,
      FamilyMemberCorrection,
      Person,
      PersonCorrection,
      RelatedPerson,
      RelatedPersonCorrection,
      Strength,
      StrengthCorrection,
      FamilyResource,
      FamilyResourceCorrection,
      FamilyLink,
      PersonLink,
    ],
  },
  resolvers: [
    FamiliesResolver,
    PeselResolver,
    DocumentResolver,
    MembershipsResolver,
    RelatedPersonsResolver,
    StrengthsResolver,
    LinksResolver,
    ...FAMILIES_PARTS,
    ...RELATED_PARTS,
    ...STRENGTHS_PARTS,
    ...LINKS_PARTS,
    ...SIGHT_PARTS,
  ],
  permissions: [
    'family:read',
    'family:change',
    'family:restrict',
    'record:link',
    'pesel:read',
    'pesel:record',
    'intake:register',
  ],
  audit: [
    'FAMILY_READ',
    'PESEL_OPENED',
    'IDENTITY_DOCUMENT_OPENED',
    'FAMILIES_LISTED',
    'PERSONS_COMPARED',
    'FAMILY_CHANGED',
    'FAMILY_MEMBER_ADDED',
    'KNOWN_PERSON_JOINED',
    'FAMILY_MEMBER_CORRECTED',
    'MEMBERSHIP_ENDED',
    'MEMBERSHIP_RESTORED',
    'MEMBERSHIP_CORRECTED',
    'RELATED_PERSON_ADDED',
    'RELATED_PERSON_CORRECTED',
    'RELATED_PERSON_ENDED',
    'STRENGTH_ADDED',
    'STRENGTH_CORRECTED',
    'RESOURCE_ADDED',
    'RESOURCE_CORRECTED',
    'FAMILY_RESTRICTED',
    'FAMILIES_LINKED',
    'FAMILY_LINK_UNDONE',
    'PERSONS_LINKED',
    'PERSON_LINK_UNDONE',
  ],
  events: [FamilyBecomesDuplicate],
  slots: [waysToSee, waysToWork, hiding],
});
