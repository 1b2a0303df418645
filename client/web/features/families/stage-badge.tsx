import type { CaseStage } from '@asysta/schema/values/codes';
import { CASE_STAGE_WORDS } from '@asysta/schema/words/case';
import { Badge, type Tone } from '../../components/data/badge.js';
import { capitalize } from '../../text/format.js';

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
  REFUSED: 'warning',
  CLOSED: 'neutral',
};

/** Where a case stands, in a word and a colour. */
export const StageBadge = ({ stage }: { stage: CaseStage }) => (
  <Badge tone={TONES[stage]}>{capitalize(CASE_STAGE_WORDS[stage])}</Badge>
);
