import { Callout } from '../../../components/feedback/callout.js';
import { formatDay } from '../../../components/format.js';
import { inFunction } from '../../../frame/records/by-whom.js';
import { useText } from '../../../frame/text/use-text.js';
import type { CaseFile } from './case-file.js';

type Decision = Pick<NonNullable<CaseFile['requests'][number]['decision']>, 'outcome' | 'reason' | 'decidedOn'> & {
  readonly decidedBy: { readonly displayName: string };
  readonly decidedAs?: string | null | undefined;
};

/** What whoever decides wrote on the latest request, while the next one is not filed: where it is read, it is mended. */
export const RequestRemarks = ({ request }: { request?: { readonly decision?: Decision | null } | null | undefined }) => {
  const t = useText();
  const decision = request?.decision;
  if (!decision) return null;
  return (
    <Callout kind="warning" title={t(`cases:remarks.${decision.outcome}`)}>
      <p>{decision.reason}</p>
      <p>
        {t('cases:remarks.by', { name: inFunction(decision.decidedBy, decision.decidedAs), date: formatDay(decision.decidedOn) })}
      </p>
    </Callout>
  );
};
