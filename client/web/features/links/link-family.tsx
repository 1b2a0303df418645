import { graphql } from '@asysta/client';
import { LinkFamiliesSchema } from '@asysta/schema/families/link-inputs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { FindFamily, type FoundFamily } from './find-family.js';
import { type Leads, UNTOLD, useBackToCard, WhoLeads, WhyLinked } from './link-form.js';
import { linksQuery } from './links.js';

const LinkFamilies = graphql(`
  mutation LinkFamilies($input: LinkFamiliesInput!) {
    linkFamilies(input: $input) {
      id
      version
    }
  }
`);

interface Sides {
  readonly familyId: string;
  readonly otherId: string;
  readonly leads: Leads;
}

const WhyForm = ({ familyId, otherId, leads }: Sides) => {
  const t = useText();
  const [leadingFamilyId, duplicateFamilyId] = leads === 'THIS' ? [familyId, otherId] : [otherId, familyId];
  const state = useMutationForm({
    draftKey: `link-families:${familyId}`,
    schema: LinkFamiliesSchema,
    known: { leadingFamilyId, duplicateFamilyId },
    defaultValues: UNTOLD,
    send: (input) => execute(LinkFamilies, { input }),
    success: t('links:form.done'),
    onDone: useBackToCard(familyId),
  });
  return <WhyLinked state={state} familyId={familyId} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/polacz');

/** Połącz zapisy rodziny: the other record is found, then who leads, why and by what it is known. */
export const LinkFamilyPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(linksQuery(familyId)).data;
  const [other, setOther] = useState<FoundFamily | null>(null);
  const [leads, setLeads] = useState<Leads | null>(null);
  return (
    <>
      <FamilyPageHeader family={family} title={t('links:form.familyTitle')} />
      <Stack>
        <WhyNote>{t('links:form.why')}</WhyNote>
        <FindFamily
          label={t('links:form.search')}
          choose={t('links:form.otherFamily')}
          except={familyId}
          chosen={other}
          onChoose={setOther}
        />
        {other && <WhoLeads names={{ own: family.surname, other: other.surname }} value={leads} onChange={setLeads} />}
        {other && leads && <WhyForm familyId={familyId} otherId={other.id} leads={leads} />}
      </Stack>
    </>
  );
};
