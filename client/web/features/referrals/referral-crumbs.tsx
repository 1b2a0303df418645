import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../frame/text/use-text.js';

/** The way to a screen of referrals: families and the family. */
export const useReferralCrumbs = ({ id, surname }: { id: string; surname: string }): ReactNode[] => {
  const t = useText();
  return [
    <Link key="families" to="/rodziny">
      {t('referrals:families')}
    </Link>,
    <Link key="family" to="/rodziny/$familyId" params={{ familyId: id }}>
      {t('referrals:family', { surname })}
    </Link>,
  ];
};
