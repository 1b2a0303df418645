import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';

/** The family of a screen of visits. */
interface NamedFamily {
  readonly id: string;
  readonly surname: string;
}

/** The way to a screen of visits: families, the family, and its visits for the forms below them. */
export const useVisitCrumbs = (family: NamedFamily, { toVisits }: { toVisits: boolean }): ReactNode[] => {
  const t = useText();
  const params = { familyId: family.id };
  return [
    <Link key="families" to="/rodziny">
      {t('visits:families')}
    </Link>,
    <Link key="family" to="/rodziny/$familyId" params={params}>
      {t('visits:family', { surname: family.surname })}
    </Link>,
    ...(toVisits
      ? [
          <Link key="visits" to="/rodziny/$familyId/wizyty" params={params}>
            {t('visits:title')}
          </Link>,
        ]
      : []),
  ];
};

/** A closed case takes no visits; an open one is the case that counts. */
export const openOf = <Case extends { readonly stage: string }>(currentCase: Case | null | undefined): Case | null =>
  currentCase && currentCase.stage !== 'CLOSED' ? currentCase : null;

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
