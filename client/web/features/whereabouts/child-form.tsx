import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useText } from '../../frame/text/use-text.js';
import { type ChildOfFamily, useFamilyWithChildren } from './children.js';

/** The child named by the address, with the family. */
export interface AtHand {
  readonly family: { readonly id: string; readonly surname: string };
  readonly people: readonly ChildOfFamily[];
  readonly child: ChildOfFamily;
}

const TAB = { karta: 'dzieci' } as const;

/** Back to the tab of children. */
export const useBackToChildren = (familyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/rodziny/$familyId', params: { familyId }, search: TAB });
};

/** The way back beside the button of a form. */
export const BackToChildren = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId" params={{ familyId }} search={TAB} variant="quiet">
      {t('common:cancel')}
    </LinkButton>
  );
};

/** Frame of a form about one child of a family: of whom it is, why it asks, the questions. */
export const ChildFormPage = ({
  family,
  title,
  why,
  children,
}: Pick<AtHand, 'family'> & { title: string; why?: string; children: ReactNode }) => (
  <>
    <FamilyPageHeader family={family} title={title} />
    <Stack>
      {why && <WhyNote>{why}</WhyNote>}
      {children}
    </Stack>
  </>
);

/** Finds the child of the address; who is none of this family has no such page. */
export const OfChild = ({ children }: { children: (atHand: AtHand) => ReactNode }) => {
  const { familyId, memberId } = useParams({
    strict: false,
    select: ({ familyId: family = '', memberId: member = '' }) => ({ familyId: family, memberId: member }),
  });
  const { family, people } = useFamilyWithChildren(familyId);
  const child = people.find(({ id }) => id === memberId);
  return child ? children({ family, people, child }) : <NotFoundPage />;
};
