import { Badge } from '../../../components/data/badge.js';
import { DueChip } from '../../../components/data/due-chip.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { BasisWords } from '../basis-words.js';
import { StageBadge } from '../stage-badge.js';
import { useCaseInShort } from './case-in-short.js';

/** Number, stage and basis of the case that counts. */
export const CaseBadges = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const supportCase = useCaseInShort(familyId);
  if (!supportCase) return null;
  const { number, stage, suspendedUntil, currentBasis, basisEndedOn } = supportCase;
  const basis = currentBasis && <BasisWords basis={currentBasis} endedOn={basisEndedOn} />;
  return (
    <>
      <Badge>{number}</Badge>
      <StageBadge stage={stage} />
      {suspendedUntil && <Badge tone="warning">{t('cases:suspendedUntil', { date: formatDay(suspendedUntil) })}</Badge>}
      {/* A court order is a badge by itself. */}
      {currentBasis?.kind === 'COURT_ORDER' ? basis : basis && <Badge icon="check">{basis}</Badge>}
    </>
  );
};

/** The nearest term of the case that counts. */
export const TermBadge = ({ familyId }: { familyId: string }) => {
  const deadline = useCaseInShort(familyId)?.nextDeadline;
  return deadline && <DueChip {...deadline} />;
};
