import type { LocalDate } from '@asysta/schema/values/local-date';

interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
}

interface Authorization {
  readonly grantedOn: LocalDate;
  readonly secrecyUndertakenOn: LocalDate;
  readonly validTo?: LocalDate | null;
  readonly withdrawnOn?: LocalDate | null;
}

/** An appointment gives rights from its first to its last day, both included. */
export const isHeldOn = ({ validFrom, validTo }: Dated, day: LocalDate): boolean => validFrom <= day && (!validTo || day <= validTo);

/** Art. 7(4): both papers signed, not expired, not withdrawn; on the day of withdrawal access is gone. */
export const isAuthorizedOn = (paper: Authorization, day: LocalDate): boolean =>
  paper.grantedOn <= day &&
  paper.secrecyUndertakenOn <= day &&
  (!paper.validTo || day <= paper.validTo) &&
  (!paper.withdrawnOn || day < paper.withdrawnOn);
