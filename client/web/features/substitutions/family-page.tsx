import { graphql, type SubstitutionsOfFamilyQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Card, Stack } from '../../components/layout/card.js';
import { apiQuery } from '../../frame/api.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AppointForm, type Carrier } from './appoint-form.js';
import { SubstitutionRows } from './substitution-row.js';

const SubstitutionsOfFamilyDocument = graphql(`
  query SubstitutionsOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        stage
        socialWorker {
          id
          displayName
        }
        assistant {
          id
          displayName
        }
        substitutions {
          id
          version
          ...SubstitutionLine
        }
      }
    }
  }
`);

type Case = NonNullable<SubstitutionsOfFamilyQuery['family']['currentCase']>;

/** Who carries the case and may be stood in for by somebody the viewer names: never the viewer. */
const useCarriers = ({ assistant, socialWorker }: Case): readonly Carrier[] => {
  const t = useText();
  const { id: viewerId } = useViewer();
  return [
    ...(assistant
      ? [{ id: assistant.id, label: t('substitutions:asAssistant', { name: assistant.displayName }), isAssistant: true }]
      : []),
    ...(socialWorker
      ? [
          {
            id: socialWorker.id,
            label: t('substitutions:asSocialWorker', { name: socialWorker.displayName }),
            isAssistant: false,
          },
        ]
      : []),
  ].filter(({ id }) => id !== viewerId);
};

const OfCase = ({ familyId, supportCase }: { familyId: string; supportCase: Case }) => {
  const t = useText();
  const carriers = useCarriers(supportCase);
  const { substitutions } = supportCase;
  return (
    <Stack>
      {carriers.length === 0 ? (
        <Callout kind="info">{t('substitutions:nobodyYet')}</Callout>
      ) : (
        <Card title={t('substitutions:formTitle')}>
          <AppointForm
            draftKey={`substitute-in:${supportCase.id}`}
            supportCaseId={supportCase.id}
            carriers={carriers}
            onDone={() => undefined}
            actions={
              <LinkButton to="/rodziny/$familyId" params={{ familyId }} variant="quiet">
                {t('common:cancel')}
              </LinkButton>
            }
          />
        </Card>
      )}
      <Card>
        <SubstitutionRows items={substitutions} />
      </Card>
    </Stack>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/zastepstwo');

/** Substitutions in the one case of a family, and the way to let somebody stand in. */
export const SubstitutionsOfFamilyPage = () => {
  const t = useText();
  const mayDecide = useMay('case:hand-over');
  const { family } = useSuspenseQuery(apiQuery(SubstitutionsOfFamilyDocument, route.useParams())).data;
  const { currentCase } = family;
  const isOpen = currentCase && currentCase.stage !== 'CLOSED';
  return (
    <>
      <FamilyPageHeader family={family} title={t('substitutions:ofFamily')} intro={t('substitutions:introOfFamily')} />
      {!mayDecide && <Callout kind="info">{t('substitutions:mayNot')}</Callout>}
      {mayDecide && !isOpen && <Callout kind="info">{t('substitutions:noCase')}</Callout>}
      {mayDecide && isOpen && <OfCase familyId={family.id} supportCase={currentCase} />}
    </>
  );
};
