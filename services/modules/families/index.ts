export { Family, FamilyMember, Strength } from './family.entity.js';
export { Family as FamilyType, FamilyConnection, FamilyMember as FamilyMemberType } from './family.type.js';
export { ofVisibleFamilies, visibleFamilies, waysToSee, waysToWork, type WayToFamily, workedWith } from './families.policy.js';
export { familyById } from './families.finders.js';
export { createFamily } from './verbs/create-family.js';
