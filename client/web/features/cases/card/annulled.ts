import type { Text } from '../../../frame/text/i18n.js';

interface Annullable {
  readonly annulledAt?: string | null | undefined;
  readonly annulmentReason?: string | null | undefined;
}

/** What was annulled stays in the history, struck through with the reason. */
export const annulled = (t: Text, { annulledAt, annulmentReason }: Annullable) => ({
  isAnnulled: Boolean(annulledAt),
  because: annulmentReason && t('cases:timeline.annulled', { reason: annulmentReason }),
});
