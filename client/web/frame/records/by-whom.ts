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

/** Who proposed or decided, in the function they held on that day (G6); the name alone where none is known. */
export const inFunction = ({ displayName }: Named, held: string | null | undefined): string =>
  held ? `${displayName}, ${held}` : displayName;
