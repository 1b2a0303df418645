export { Family, FamilyMember, Person, Strength } from './family.entity.js';
export { FamilyType, FamilyConnection, FamilyMemberType } from './family.type.js';
export {
  familiesInSight,
  familiesOfUnits,
  ofFamilies,
  ofFamiliesInSight,
  ofMembersInSight,
  visibleFamilies,
  waysToSee,
  waysToWork,
  type WayToFamily,
  workedWith,
} from './families.policy.js';
export { decidersOf, decidersToday } from './deciders.finder.js';
export { familyById, familyMemberById, surnamed } from './families.finders.js';
export {
  membersAmong,
  membersOf,
  membersSigning,
  membersThen,
  membersUnborn,
  parentsBorn,
  type Signing,
} from './members.finder.js';
export { familyHides, hiding } from './hiding.js';
export { familiesElsewhere } from './known-elsewhere.finder.js';
export { isBorn, numbersTyped } from './person.rules.js';
export { ensureFamilyLeads, FamilyBecomesDuplicate, familyToBeginIn } from './links/leading.js';
export { recordsOfFamily } from './links/same-records.js';
export { createFamily } from './verbs/create-family.js';
