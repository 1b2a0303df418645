import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { apiQuery } from '../../frame/api.js';
import { FamilyPageHeader, openOf } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { HandOverForm, type LedCase, type Outcomes } from './hand-over-form.js';
import { Outcome } from './outcome.js';

const CasesLedDocument = graphql(`
  query CasesLed($staffMemberId: ID!) {
    staffMember(id: $staffMemberId) {
      id
      displayName
    }
    casesToHandOver(staffMemberId: $staffMemberId, page: { first: 100 }) {
      nodes {
        id
        number
        family {
          id
          surname
        }
        socialWorker {
          id
          displayName
        }
      }
    }
  }
`);

const CaseLedDocument = graphql(`
  query CaseLed($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        number
        stage
        socialWorker {
          id
          displayName
        }
      }
    }
  }
`);

const ofPerson = getRouteApi('/signed-in/pracownicy/$staffMemberId/przekazanie');
const ofFamily = getRouteApi('/signed-in/rodziny/$familyId/przekazanie');

/** The cases that one social worker leads, to be handed over together. */
export const HandOverOfPersonPage = () => {
  const t = useText();
  const { staffMemberId } = ofPerson.useParams();
  // What became of the last hand-over stays in sight while the list below it is read anew.
  const [last, setLast] = useState<{ result: Outcomes; cases: readonly LedCase[] } | null>(null);
  const { staffMember, casesToHandOver } = useSuspenseQuery(apiQuery(CasesLedDocument, { staffMemberId })).data;
  const led = casesToHandOver.nodes.filter(({ socialWorker }) => socialWorker?.id === staffMemberId);
  const cases = led.map(({ id, number, family, socialWorker }) => ({
    id,
    number,
    surname: family.surname,
    leader: socialWorker?.displayName ?? null,
  }));
  const back = { to: '/pracownicy/$staffMemberId', params: { staffMemberId } } as const;
  return (
    <>
      <PageHeader
        title={t('handovers:title')}
        intro={t('handovers:intro')}
        breadcrumbs={[
          <Link key="staff" to="/pracownicy">
            {t('handovers:staff')}
          </Link>,
          <Link key="person" {...back}>
            {staffMember.displayName}
          </Link>,
        ]}
      />
      <Stack>
        {last && <Outcome {...last} />}
        {cases.length === 0 ? (
          <Callout kind="info">{t('handovers:none')}</Callout>
        ) : (
          <HandOverForm
            key={cases.map(({ id }) => id).join()}
            draftKey={`hand-over:${staffMemberId}`}
            cases={cases}
            chosen={[]}
            onDone={(result) => setLast({ result, cases })}
            actions={
              <LinkButton {...back} variant="quiet">
                {t('handovers:cancel')}
              </LinkButton>
            }
          />
        )}
      </Stack>
    </>
  );
};

/** The one case of a family, to be handed over. */
export const HandOverOfFamilyPage = () => {
  const t = useText();
  const mayHandOver = useMay('case:hand-over');
  const [result, setResult] = useState<Outcomes | null>(null);
  const { family } = useSuspenseQuery(apiQuery(CaseLedDocument, ofFamily.useParams())).data;
  const supportCase = openOf(family.currentCase);
  const back = (
    <LinkButton to="/rodziny/$familyId" params={{ familyId: family.id }} variant="quiet">
      {t('handovers:cancel')}
    </LinkButton>
  );
  const cases = supportCase
    ? [
        {
          id: supportCase.id,
          number: supportCase.number,
          surname: family.surname,
          leader: supportCase.socialWorker?.displayName ?? null,
        },
      ]
    : [];
  return (
    <>
      <FamilyPageHeader family={family} title={t('handovers:ofOne')} intro={t('handovers:introOfOne')} />
      <Stack>
        {result && <Outcome result={result} cases={cases} />}
        {!mayHandOver && <Callout kind="info">{t('handovers:mayNot')}</Callout>}
        {mayHandOver && !supportCase && <Callout kind="info">{t('handovers:noCase')}</Callout>}
        {mayHandOver && supportCase && (
          <HandOverForm
            draftKey={`hand-over-case:${supportCase.id}`}
            cases={cases}
            chosen={[supportCase.id]}
            onDone={setResult}
            actions={back}
          />
        )}
      </Stack>
    </>
  );
};
