import { defineModule } from '../../platform/module/module.js';
import { Absence, AbsenceCorrection } from './absence.entity.js';
import { ABSENCES_PARTS } from './absences.parts.js';
import { colleagues } from './absences.policy.js';
import { AbsencesResolver } from './absences.resolver.js';

/** On which days the people of a centre are not at work. */
export const absences = defineModule({
  name: 'absences',
  entities: { centre: [Absence, AbsenceCorrection] },
  resolvers: [AbsencesResolver, ...ABSENCES_PARTS],
  permissions: ['absence:record'],
  audit: ['ABSENCES_READ', 'ABSENCE_RECORDED', 'ABSENCE_CORRECTED', 'ABSENCE_ANNULLED'],
  slots: [colleagues],
});
