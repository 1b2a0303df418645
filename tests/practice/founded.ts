import { expect } from 'vitest';
import { planFounding } from '@asysta/services/console/plans/found-party';
import { personSteps } from '@asysta/services/console/plans/people';
import { runSteps } from '@asysta/services/console/steps';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { KeptIdentity } from '../console/kept-identity.js';
import { aConsole, aNewCentre, aNewRegion, carryOut } from '../console/world.js';
import { appoint, appointTogether, check, register } from '../kit/appointing.js';
import { Caller } from '../kit/caller.js';
import type { TestServer } from '../kit/server.js';

/** What the operator's command leaves of a new gmina, without a rule: a director, an administrator, and a worker whom a second command added. */
export const founded = async (server: TestServer, today: LocalDate) => {
  const identity = new KeptIdentity();
  const command = await aConsole(identity);
  const region = aNewRegion();
  await carryOut(planFounding(command, region));
  const bare = aNewCentre(region.alias);
  if (!bare.centre) throw new Error('Not a centre');
  const wanted = { ...bare, centre: { ...bare.centre, rules: [] } };
  expect(new Set(await carryOut(planFounding(command, wanted)))).toEqual(new Set(['done']));
  const worker = {
    login: `worker-${wanted.alias}`,
    name: 'Jolanta Piąta',
    role: 'SOCIAL_WORKER',
    title: null,
    papers: { grantedOn: today, secrecyUndertakenOn: today },
  } as const;
  await runSteps(await personSteps(command, wanted.alias, worker), { dryRun: false, tell: () => undefined });
  await command.close();
  const enter = async (login: string): Promise<Caller> => {
    const subject = (await identity.account(login))?.id ?? '';
    const { viewer } = await new Caller(server, wanted.alias, subject, '').get<{ viewer: { staffMemberId: string } }>(
      '{ viewer { staffMemberId } }',
    );
    return new Caller(server, wanted.alias, subject, viewer.staffMemberId);
  };
  const [admin = '', director = ''] = wanted.people.map(({ login }) => login);
  return { admin: await enter(admin), director: await enter(director), socialWorker: await enter(worker.login) };
};

type Founded = Awaited<ReturnType<typeof founded>>;

/** Two assistants, checked before they are appointed, and a second director whom the first one confirms. */
export const joinedBy = async ({ admin, director }: Founded, today: LocalDate) => {
  const hired = async (role: 'FAMILY_ASSISTANT' | 'DIRECTOR', displayName: string): Promise<Caller> => {
    const { id, person } = await register(admin, { displayName });
    if (role === 'FAMILY_ASSISTANT') await check(admin, id);
    await (role === 'DIRECTOR'
      ? appointTogether({ admin, director }, id, role, { validFrom: today })
      : appoint(admin, id, role, { validFrom: today }));
    const papers = { staffMemberId: id, grantedOn: today, secrecyUndertakenOn: today };
    await director.do('authorizeDataAccess', 'AuthorizeDataAccessInput', papers, 'id');
    return person;
  };
  return {
    assistant: await hired('FAMILY_ASSISTANT', 'Asystentka Piąta'),
    successor: await hired('FAMILY_ASSISTANT', 'Asystent Szósty'),
    deputy: await hired('DIRECTOR', 'Dyrektor Drugi'),
  };
};
