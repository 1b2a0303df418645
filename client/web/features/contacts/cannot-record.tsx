import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';

/** In the place of the form: why a contact cannot be written here and now. */
export const CannotRecord = ({ familyId, reason }: { familyId: string; reason: string }) => {
  const t = useText();
  return (
    <Stack>
      <Callout kind="warning" title={t('contacts:cannot.title')}>
        {reason}
      </Callout>
      <div>
        <LinkButton to="/rodziny/$familyId" params={{ familyId }}>
          {t('contacts:cannot.toFamily')}
        </LinkButton>
      </div>
    </Stack>
  );
};
