import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { useText } from '../../text/use-text.js';

/** Why a visit cannot be written here and now, and the way that leads on. */
export const CannotRecord = ({ familyId, reason, way }: { familyId: string; reason: string; way?: ReactNode }) => {
  const t = useText();
  return (
    <Stack>
      <Callout kind="warning" title={t('visits:cannot.title')}>
        {reason}
      </Callout>
      <div>
        {way ?? (
          <LinkButton to="/rodziny/$familyId" params={{ familyId }}>
            {t('visits:cannot.toFamily')}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
};
