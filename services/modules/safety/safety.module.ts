import { defineModule } from '../../platform/module/module.js';
import { SafetyNote, SafetyNoteCorrection } from './safety-note.entity.js';
import { SAFETY_PARTS } from './safety.parts.js';
import { SafetyResolver } from './safety.resolver.js';

/** What is to be known before one knocks at a family's door. */
export const safety = defineModule({
  name: 'safety',
  entities: { centre: [SafetyNote, SafetyNoteCorrection] },
  resolvers: [SafetyResolver, ...SAFETY_PARTS],
  permissions: ['family:change'],
  audit: ['SAFETY_NOTE_RECORDED', 'SAFETY_NOTE_CORRECTED', 'SAFETY_NOTE_ENDED'],
});
