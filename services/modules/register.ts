import { type House, openHouse } from '../platform/module/house.js';
import { absences } from './absences/absences.module.js';
import { acting } from './acting/acting.module.js';
import { addresses } from './addresses/addresses.module.js';
import { assignments } from './assignments/assignments.module.js';
import { authority } from './authority/authority.module.js';
import { cases } from './cases/cases.module.js';
import { centres } from './centres/centres.module.js';
import { contacts } from './contacts/contacts.module.js';
import { corrections } from './corrections/corrections.module.js';
import { courts } from './courts/courts.module.js';
import { deadlines } from './deadlines/deadlines.module.js';
import { families } from './families/families.module.js';
import { handovers } from './handovers/handovers.module.js';
import { intakes } from './intakes/intakes.module.js';
import { inquiries } from './inquiries/inquiries.module.js';
import { law } from './law/law.module.js';
import { problems } from './problems/problems.module.js';
import { partners } from './partners/partners.module.js';
import { viewer } from './viewer/viewer.module.js';
import { notifications } from './notifications/notifications.module.js';
import { pauses } from './pauses/pauses.module.js';
import { referrals } from './referrals/referrals.module.js';
import { reports } from './reports/reports.module.js';
import { rhythms } from './rhythms/rhythms.module.js';
import { rules } from './rules/rules.module.js';
import { safety } from './safety/safety.module.js';
import { staff } from './staff/staff.module.js';
import { substitutions } from './substitutions/substitutions.module.js';
import { visits } from './visits/visits.module.js';
import { whereabouts } from './whereabouts/whereabouts.module.js';

/** The product: its modules, each below those that build on it. Code and SQL may name what stands above a line, never below. */
export const house: House = openHouse([
  law,
  centres,
  partners,
  staff,
  corrections,
  problems,
  courts,
  absences,
  acting,
  viewer,
  families,
  authority,
  addresses,
  safety,
  notifications,
  deadlines,
  intakes,
  cases,
  assignments,
  handovers,
  substitutions,
  inquiries,
  whereabouts,
  visits,
  contacts,
  pauses,
  rhythms,
  rules,
  referrals,
  reports,
]);
