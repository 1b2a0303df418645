/** A number as it is kept: what a letter or a table brings along when it is pasted, blanks before, after and between, is left out. */
export const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '');
