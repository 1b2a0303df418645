import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader, type PageHeaderProps } from '../../components/layout/page-header.js';
import { useText } from '../text/use-text.js';

interface NamedFamily {
  readonly id: string;
  readonly surname: string;
}

/** Head of a page below the card of a family: of which family it is, and the way back. `below`: pages between the card and this one. */
export const FamilyPageHeader = ({
  family: { id, surname },
  below = [],
  title,
  ...rest
}: Omit<PageHeaderProps, 'breadcrumbs'> & { family: NamedFamily; below?: readonly ReactNode[] }) => {
  const t = useText();
  const family = t('shell:family', { surname });
  return (
    <PageHeader
      {...rest}
      title={`${title}: ${family}`}
      breadcrumbs={[
        <Link key="families" to="/rodziny">
          {t('shell:families')}
        </Link>,
        <Link key="family" to="/rodziny/$familyId" params={{ familyId: id }}>
          {family}
        </Link>,
        ...below,
      ]}
    />
  );
};

/** The case that is worked on: the one that counts may be the last of a family whose cases are all closed. */
export const openOf = <Case extends { readonly stage: string }>(currentCase: Case | null | undefined): Case | null =>
  currentCase && currentCase.stage !== 'CLOSED' ? currentCase : null;
