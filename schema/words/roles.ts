import type { Role } from '../values/codes.js';

/** Functions of people as the acts and the offices name them, and of the systems that sign in by themselves. */
export const ROLE_WORDS: Record<Role, string> = {
  DIRECTOR: 'kierownik ośrodka',
  UNIT_HEAD: 'kierownik działu',
  SOCIAL_WORKER: 'pracownik socjalny',
  FAMILY_ASSISTANT: 'asystent rodziny',
  CENTRE_ADMIN: 'administrator ośrodka',
  DATA_PROTECTION_OFFICER: 'inspektor ochrony danych',
  CENTRE_SYSTEM: 'system ośrodka',
  PARTNER_WORKER: 'pracownik instytucji partnerskiej',
  PARTNER_SYSTEM: 'system instytucji partnerskiej',
  REGIONAL_ANALYST: 'analityk województwa',
  REGION_SYSTEM: 'system województwa',
};
