import { addDays, dayInPoland, type LocalDate } from '@asysta/schema/values/local-date';
import { Centre, HelpForm, LocalProgramme } from '@asysta/services/modules/centres/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../kit/caller.js';
import { aPartner } from '../kit/referral-path.js';
import type { TestServer } from '../kit/server.js';
import { World } from '../kit/world.js';

interface Card {
  readonly seat: string;
  readonly voivodeship: string;
  readonly programme?: { readonly name: string; readonly method: string };
  readonly helpForms?: readonly (readonly [code: string, name: string])[];
}

/** Writes the card of a centre, as its founding does: nobody types it in the product. */
export const writeCard = (centre: World, { seat, voivodeship, programme, helpForms = [] }: Card): Promise<void> =>
  centre.inside((em) => {
    em.create(Centre, { id: randomIds(), name: centre.party.name, shortName: 'OPS', seat, voivodeship });
    if (programme) em.create(LocalProgramme, { id: randomIds(), ...programme, validFrom: '2024-01-01' as LocalDate });
    for (const [position, [code, name]] of helpForms.entries())
      em.create(HelpForm, { id: randomIds(), code, name, position: position + 1 });
  });

/** An institution of the platform that the centre's directory names, with somebody who works there. */
export const anInstitution = async (server: TestServer, centre: World) => {
  const institution = await World.found(server, 'PARTNER', 'Szkoła');
  const teacher = await institution.hire('Pedagożka', { role: 'PARTNER_WORKER' });
  return { teacher, partnerInstitutionId: await aPartner(centre, institution.party.id) };
};

/** What both sides read of a family that was shared a little of, taken up and answered. */
const shareAndAnswer = async (
  assistant: Caller,
  { teacher, partnerInstitutionId }: Awaited<ReturnType<typeof anInstitution>>,
  referred: { readonly familyId: string; readonly purpose: string },
) => {
  const { id, share } = await assistant.do<{ id: string; share: { id: string } }>(
    'referFamily',
    'ReferFamilyInput',
    {
      ...referred,
      partnerInstitutionId,
      basis: 'FAMILY_REQUEST',
      fields: ['CHILDREN_NAMES'],
      expiresOn: addDays(assistant.server.clock.today(), 60),
    },
    'id share { id }',
  );
  const received = async () =>
    (
      await teacher.get<{ receivedShare: { version: number; purpose: string; sharedFields: { value: string }[] } }>(
        `{ receivedShare(id: "${share.id}") { version purpose sharedFields { field value } } }`,
      )
    ).receivedShare;
  const shared = await received();
  await teacher.do('acceptShare', 'AcceptShareInput', { shareId: share.id, expectedVersion: shared.version }, 'id');
  const answer = { shareId: share.id, expectedVersion: (await received()).version, content: 'Dziecko ma miejsce w świetlicy.' };
  await teacher.do('answerShare', 'AnswerShareInput', answer, 'id');
  const { referral } = await assistant.get<{ referral: object }>(
    `{ referral(id: "${id}") { state partnerName share { purpose answers { content } } } }`,
  );
  return { shared, referral };
};

/** The assistant refers a family to an institution. It is played on the present day: what has expired, the database says by its own clock. */
export const referAndAnswer = (
  assistant: Caller,
  institution: Awaited<ReturnType<typeof anInstitution>>,
  referred: { readonly familyId: string; readonly purpose: string },
) => assistant.server.onDay(dayInPoland(new Date()), () => shareAndAnswer(assistant, institution, referred));
