const LONGEST = 9;

/** A telephone number as numbers are compared: its last nine digits, whatever stands between and before them; null for a part of one. */
export const phoneDigits = (typed: string): string | null => {
  const digits = typed.replaceAll(/\D/g, '');
  return digits.length < LONGEST ? null : digits.slice(-LONGEST);
};
