import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { useText } from '../../frame/text/use-text.js';
import type { StepProps } from './step-case.js';

/** Head of a step: what it is, of which family and case. */
export const StepHeader = ({ step, title, intro }: { step: StepProps; title: string; intro?: string | undefined }) => {
  const t = useText();
  const { family, supportCase } = step;
  return (
    <PageHeader
      title={title}
      intro={intro}
      breadcrumbs={[
        <Link key="families" to="/rodziny">
          {t('cases:families')}
        </Link>,
        <Link key="family" to="/rodziny/$familyId" params={{ familyId: family.id }}>
          {t('cases:ofFamily', { surname: family.surname, number: supportCase.number })}
        </Link>,
      ]}
    />
  );
};

/** The way back to the family's card. */
export const BackToFamily = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId" params={{ familyId }} variant="quiet">
      {t('cases:backToFamily')}
    </LinkButton>
  );
};
