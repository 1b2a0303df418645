import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../text/use-text.js';
import type { VisitFamily } from './visit-family.js';

/** The way to a screen of visits: families, the family, and its visits for the forms below them. */
export const useVisitCrumbs = (family: Pick<VisitFamily, 'id' | 'surname'>, { toVisits }: { toVisits: boolean }): ReactNode[] => {
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
