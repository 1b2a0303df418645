export { builtOnIntake, type MovedIntake } from './built-on-intake.js';
export { Intake } from './intake.entity.js';
export { IntakeType } from './intake.type.js';
export { intakeForChange } from './intakes.finders.js';
export { interviewDeadlineOf, mayBeSettled } from './intakes.rules.js';
