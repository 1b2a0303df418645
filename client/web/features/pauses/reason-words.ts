import { PAUSE_CAUSE_WORDS, type PauseCause } from '@asysta/schema/pauses/codes';

/** Why nobody visits, in the words of whoever recorded it where it is another reason. */
export const reasonInWords = ({
  cause,
  otherCause,
}: {
  readonly cause: PauseCause;
  readonly otherCause?: string | null | undefined;
}): string => (cause === 'OTHER' && otherCause ? otherCause : PAUSE_CAUSE_WORDS[cause]);
