import { type LegalBasisKind, LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { Badge } from '../../components/data/badge.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';

/** What entitles to support today; a court order is marked, because it binds without consent. */
export const BasisWords = (props: {
  basis: { kind: LegalBasisKind; validTo?: string | null } | null | undefined;
  /** Until when there was one, where there is none any more. */
  endedOn: string | null | undefined;
  /** Without its last day, for a list. */
  isShort?: boolean | undefined;
}) => {
  const { basis, endedOn, isShort } = props;
  const t = useText();
  if (!basis) return endedOn ? t('cases:basisEnded', { date: formatDay(endedOn) }) : t('cases:noBasis');
  const word = LEGAL_BASIS_KIND_WORDS[basis.kind];
  const words = basis.validTo && !isShort ? t('cases:basisUntil', { basis: word, date: formatDay(basis.validTo) }) : word;
  if (basis.kind !== 'COURT_ORDER') return words;
  return (
    <Badge tone="clay" icon="scales">
      {words}
    </Badge>
  );
};
