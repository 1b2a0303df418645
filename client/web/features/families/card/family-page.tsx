import { readFragment } from '@asysta/client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { apiQuery } from '../../../app/api.js';
import { useMay } from '../../../app/viewer.js';
import { Badge } from '../../../components/data/badge.js';
import { DeadlineChip } from '../../../components/data/deadline-chip.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { PrintButton } from '../../../components/layout/print-button.js';
import { Tabs } from '../../../components/layout/tabs.js';
import { useText } from '../../../text/use-text.js';
import { BasisWords } from '../basis-words.js';
import { CaseTab } from './case-tab.js';
import {
  CaseOfCardFragment,
  currentCase,
  FamilyCardDocument,
  FamilyIntakesDocument,
  type CardCase,
  type CardFamily,
  type CardIntake,
} from './family-card.js';
import type { CardTab } from '../family-search.js';
import { OverviewTab } from './overview-tab.js';
import { PersonsTab } from './persons-tab.js';
import { RestrictButton } from './restrict-button.js';
import { StageBadge } from '../stage-badge.js';
import { StrengthsTab } from './strengths-tab.js';
import { SharesTab, VisitsTab } from './elsewhere-tabs.js';

const route = getRouteApi('/signed-in/rodziny/$familyId');

const FamilyHeader = ({ family, supportCase }: { family: CardFamily; supportCase: CardCase | undefined }) => {
  const t = useText();
  const deadline = supportCase?.nextDeadline;
  return (
    <PageHeader
      title={family.surname}
      breadcrumbs={[
        <Link key="families" to="/rodziny">
          {t('families:title')}
        </Link>,
      ]}
      badges={
        <>
          {supportCase && <Badge>{supportCase.number}</Badge>}
          {supportCase && <StageBadge stage={supportCase.stage} />}
          {supportCase?.currentBasis && supportCase.currentBasis.kind !== 'COURT_ORDER' && (
            <Badge icon="check">
              <BasisWords basis={supportCase.currentBasis} />
            </Badge>
          )}
          {supportCase?.currentBasis?.kind === 'COURT_ORDER' && <BasisWords basis={supportCase.currentBasis} />}
          {family.restricted && (
            <Badge tone="warning" icon="warning">
              {t('families:restricted')}
            </Badge>
          )}
          {deadline && <DeadlineChip {...deadline} />}
        </>
      }
      actions={
        <>
          <RestrictButton family={family} />
          <PrintButton />
        </>
      }
    />
  );
};

/** Intakes about the family, for whoever may read them; the card does not wait for them. */
const useIntakes = (familyId: string): readonly CardIntake[] => {
  const enabled = useMay('intake:read');
  return useQuery({ ...apiQuery(FamilyIntakesDocument, { familyId }), enabled }).data?.family.intakes ?? [];
};

/** Karta rodziny: who they are, where the case stands and what comes next. */
export const FamilyPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { karta } = route.useSearch();
  const navigate = route.useNavigate();
  const { family } = useSuspenseQuery(apiQuery(FamilyCardDocument, { familyId })).data;
  const intakes = useIntakes(familyId);
  const cases = readFragment(CaseOfCardFragment, family.cases);
  const supportCase = currentCase(cases);
  return (
    <>
      <FamilyHeader family={family} supportCase={supportCase} />
      <Tabs<CardTab>
        label={t('families:card.tabs')}
        selected={karta ?? 'przeglad'}
        onSelect={(tab) => void navigate({ search: tab === 'przeglad' ? {} : { karta: tab }, replace: true })}
        items={[
          {
            id: 'przeglad',
            label: t('families:card.overview'),
            content: <OverviewTab family={family} intakes={intakes} supportCase={supportCase} />,
          },
          {
            id: 'sprawa',
            label: t('families:card.case'),
            content: <CaseTab familyId={familyId} intakes={intakes} cases={cases} />,
          },
          {
            id: 'osoby',
            label: t('families:card.persons'),
            count: family.members.length,
            content: <PersonsTab family={family} />,
          },
          { id: 'zasoby', label: t('families:card.strengths'), content: <StrengthsTab family={family} /> },
          { id: 'udostepnienia', label: t('families:card.shares'), content: <SharesTab familyId={familyId} /> },
          {
            id: 'wizyty',
            label: t('families:card.visits'),
            content: <VisitsTab familyId={familyId} supportCase={supportCase} />,
          },
        ]}
      />
    </>
  );
};
