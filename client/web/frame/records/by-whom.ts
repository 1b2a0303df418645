import { i18n } from '../text/i18n.js';

interface Named {
  readonly displayName: string;
}

/** By whom a record is, with for whom they stood in when they made it. */
export const byWhom = ({
  author,
  insteadOf,
}: {
  readonly author: Named;
  readonly insteadOf?: Named | null | undefined;
}): string =>
  insteadOf ? i18n.t('forms:insteadOf', { name: author.displayName, whom: insteadOf.displayName }) : author.displayName;
