import { AMENDED_RECORD_WORDS } from '@asysta/schema/cases/amendment-codes';
import { Callout } from '../../../components/feedback/callout.js';
import { Stack } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import type { AmendedCase, AmendedFamily, Amendment } from './amended-case.js';
import { AmendmentDecision } from './amendment-decision.js';
import { AmendmentLines } from './amendment-lines.js';
import { TakeBack } from './take-back.js';

const WAITS = { CORRECTION: 'cases:amendments.waits', ANNULMENT: 'cases:amendments.annulment.waits' } as const;

/** A correction or an annulment that waits: both values, and the word of whoever may say it. */
export const WaitingAmendment = (props: { family: AmendedFamily; supportCase: AmendedCase; amendment: Amendment }) => {
  const t = useText();
  const { family, supportCase, amendment } = props;
  const { version } = supportCase;
  return (
    <Callout title={t(WAITS[amendment.kind], { of: AMENDED_RECORD_WORDS[amendment.what] })}>
      <Stack>
        <AmendmentLines family={family} amendment={amendment} />
        {amendment.viewerMayDecide && <AmendmentDecision amendment={amendment} version={version} />}
        {amendment.viewerMayTakeBack && <TakeBack amendment={amendment} version={version} />}
      </Stack>
    </Callout>
  );
};
