import { assignments } from './pl/assignments.js';
import { centres } from './pl/centres.js';
import { deadlines } from './pl/deadlines.js';
import { notifications } from './pl/notifications.js';
import { referrals } from './pl/referrals.js';
import { reports } from './pl/reports.js';
import { staff } from './pl/staff.js';
import { visits } from './pl/visits.js';
import { cases } from './pl/cases.js';
import { families } from './pl/families.js';
import { intakes } from './pl/intakes.js';
import { common } from './pl/common.js';
import { components } from './pl/components.js';
import { forms } from './pl/forms.js';
import { session } from './pl/session.js';
import { shell } from './pl/shell.js';

/** All copy of the screens, by namespace. A feature adds `text/pl/<feature>.ts` and one line here. */
export const resources = {
  assignments,
  centres,
  cases,
  families,
  intakes,
  common,
  components,
  deadlines,
  forms,
  notifications,
  referrals,
  reports,
  session,
  shell,
  staff,
  visits,
} as const;
