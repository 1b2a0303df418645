/** What holds for a time, as the API tells it: the first day, and the last one once it is known. */
export interface HeldFor {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** Whether something holds on a day; both its days count. */
export const isInForceOn = ({ validFrom, validTo }: HeldFor, day: string): boolean =>
  validFrom <= day && (!validTo || day <= validTo);
