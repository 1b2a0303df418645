export { annul, ensureCounts } from './annul.js';
export { annulmentColumns } from './annulment.entity.js';
export { correct, correctAll, correcting, type SealedChange } from './correct.js';
export { correctionColumns } from './correction.entity.js';
export { AnnullableType, CorrectionType, RecordedType } from './correction.type.js';
