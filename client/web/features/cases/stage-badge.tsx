import { type CaseStage, CASE_STAGE_WORDS } from '@asysta/schema/cases/codes';
import { Badge, type Tone } from '../../components/data/badge.js';
import { capitalize } from '../../components/format.js';

const TONES: Record<CaseStage, Tone> = {
  INTAKE: 'info',
  INTERVIEWED: 'info',
  DIAGNOSED: 'info',
  OFFERED: 'info',
  BASIS_GRANTED: 'primary',
  REQUESTED: 'clay',
  QUALIFIED: 'clay',
  ASSIGNED: 'primary',
  IN_SUPPORT: 'success',
  HALTED: 'warning',
  REFUSED: 'warning',
  WITHDRAWN: 'warning',
  CLOSED: 'neutral',
};

/** Where a case stands, in a word and a colour. */
export const StageBadge = ({ stage }: { stage: CaseStage }) => (
  <Badge tone={TONES[stage]}>{capitalize(CASE_STAGE_WORDS[stage])}</Badge>
);
