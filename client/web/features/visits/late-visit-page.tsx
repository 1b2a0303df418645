import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChipChoice } from '../../components/chips/chips.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { Stack } from '../../components/layout/card.js';
import { apiQuery } from '../../frame/api.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { LateVisitForm, type LateFamily } from './late-visit-form.js';
import { CannotRecord, VisitsCrumb } from './visit-content.js';

const LateFamiliesDocument = graphql(`
  query LateFamilies {
    familiesOfLateVisits {
      assignmentId
      supportCaseId
      surname
      number
      assignedOn
      endedOn
    }
  }
`);

const LateFamilyDocument = graphql(`
  query LateFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        number
        assignments {
          id
          assignedOn
          endedOn
          assistant {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** Asks for one of several, chosen already where there is one alone. */
const OneOf = ({ label, families }: { label: string; families: readonly (LateFamily & { readonly label: string })[] }) => {
  const navigate = useNavigate();
  const [chosen, choose] = useState<string | null>(families.length === 1 ? (families[0]?.assignmentId ?? null) : null);
  const family = families.find(({ assignmentId }) => assignmentId === chosen);
  return (
    <Stack>
      {families.length > 1 && (
        <ChipChoice
          label={label}
          value={chosen}
          onChange={choose}
          options={families.map((one) => ({ value: one.assignmentId, label: one.label }))}
        />
      )}
      {family && <LateVisitForm key={family.assignmentId} family={family} onDone={() => void navigate({ to: '/' })} />}
    </Stack>
  );
};

/** A visit with a family one accompanied until not long ago: surname, number and own days are all that is shown of it (L18). */
export const LateVisitPage = () => {
  const t = useText();
  const { familiesOfLateVisits: families } = useSuspenseQuery(apiQuery(LateFamiliesDocument, {})).data;
  return (
    <>
      <PageHeader title={t('visits:late.title')} intro={t('visits:late.intro')} />
      {families.length === 0 ? (
        <EmptyState icon="house" title={t('visits:late.empty.title')}>
          {t('visits:late.empty.text')}
        </EmptyState>
      ) : (
        <OneOf
          label={t('visits:late.which')}
          families={families.map((family) => ({ ...family, label: t('visits:late.family', family) }))}
        />
      )}
    </>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/wizyty/po-czasie');

/** The same by the director, in the name of an assistant who is no longer with the family. */
export const LateVisitOfFamilyPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(LateFamilyDocument, route.useParams())).data;
  const { currentCase, surname } = family;
  const ended = (currentCase?.assignments ?? []).flatMap(({ id, assignedOn, endedOn, assistant }) =>
    currentCase && endedOn
      ? [
          {
            assignmentId: id,
            supportCaseId: currentCase.id,
            assistantId: assistant.id,
            surname,
            number: currentCase.number,
            assignedOn,
            endedOn,
            label: assistant.displayName,
          },
        ]
      : [],
  );
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('visits:late.title')}
        below={[<VisitsCrumb key="visits" familyId={family.id} />]}
        intro={t('visits:late.intro')}
      />
      {ended.length === 0 ? (
        <CannotRecord familyId={family.id} reason={t('visits:late.nobody')} />
      ) : (
        <OneOf label={t('visits:late.assistant')} families={ended} />
      )}
    </>
  );
};
