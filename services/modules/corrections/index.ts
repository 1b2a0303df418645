export { correct, correctAll, correcting } from './correct.js';
export { correctionColumns } from './correction.entity.js';
export { CorrectionType } from './correction.type.js';
