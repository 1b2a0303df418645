import type { ReactNode } from 'react';

/** One paragraph for each text that there is. */
export const paragraphs = (...texts: readonly (string | null | undefined | false)[]): ReactNode =>
  texts.filter((text): text is string => Boolean(text)).map((text) => <p key={text}>{text}</p>);
