import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/button.js';
import { WhyNote } from '../../../components/feedback/callout.js';
import { Stack } from '../../../components/layout/card.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useText } from '../../../frame/text/use-text.js';

/** Where a form below the card goes back to. */
export interface FormPlace {
  readonly family: { readonly id: string; readonly surname: string };
  /** Word of the tab in the address. */
  readonly tab: string;
}

/** Back to the part of the card the form belongs to. */
export const useBackToCard = ({ family, tab }: FormPlace): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/rodziny/$familyId', params: { familyId: family.id }, search: { karta: tab } });
};

/** The way back beside the button of a form. */
export const BackToCard = ({ family, tab }: FormPlace) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId" params={{ familyId: family.id }} search={{ karta: tab }} variant="quiet">
      {t('common:cancel')}
    </LinkButton>
  );
};

/** Frame of a form below the card of a family: where it is, why it asks, the questions. */
export const FormPage = ({
  place,
  title,
  why,
  children,
}: {
  place: FormPlace;
  title: string;
  why?: string;
  children: ReactNode;
}) => {
  const t = useText();
  const { family, tab } = place;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          <Link key="families" to="/rodziny">
            {t('families:title')}
          </Link>,
          <Link key="family" to="/rodziny/$familyId" params={{ familyId: family.id }} search={{ karta: tab }}>
            {family.surname}
          </Link>,
        ]}
      />
      <Stack>
        {why && <WhyNote>{why}</WhyNote>}
        {children}
      </Stack>
    </>
  );
};
