import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';
import type { Cast, Told } from '../story.js';

interface Telling {
  readonly office: Office;
  readonly cast: Cast;
  readonly today: LocalDate;
}

interface Interview {
  readonly id: string;
  readonly conductedOn: LocalDate;
  readonly findings: string;
  readonly problems: readonly string[];
  readonly assistantNecessary: boolean;
  readonly necessityReason: string;
}

const INTERVIEWS = `query($id: ID!) { supportCase(id: $id) { version
  interviews { id conductedOn findings problems assistantNecessary necessityReason } } }`;

/**
 * The centre named two problems of its own, of which the interview of one family tells; then the director renamed one and retired the
 * other.
 */
export const tellOwnProblems = async ({ office, cast, today }: Telling, { id }: Told): Promise<void> => {
  const { director, socialWorker } = cast;
  const daysAgo = (days: number) => addDays(today, -days);
  const added = (name: string, description: string | null) =>
    office.act<{ id: string; version: number }>(
      director,
      daysAgo(60),
      'addCentreProblem',
      'AddCentreProblemInput',
      { name, description, validFrom: daysAgo(60) },
      'id version',
    );
  const away = await added('Eurosieroctwo', 'Rodzic pracuje za granicą, a dzieci zostały z drugim rodzicem albo z dziadkami.');
  const pandemic = await added('Skutki nauki zdalnej', null);
  const { supportCase } = await office.ask<{
    supportCase: { readonly version: number; readonly interviews: readonly Interview[] };
  }>(socialWorker, daysAgo(4), INTERVIEWS, { id });
  const [interview] = supportCase.interviews;
  if (!interview) throw new Error('A family without an interview has none to tell problems of');
  const { id: interviewId, ...asRecorded } = interview;
  await office.act(socialWorker, daysAgo(4), 'correctFamilyInterview', 'CorrectFamilyInterviewInput', {
    ...asRecorded,
    interviewId,
    expectedVersion: supportCase.version,
    ownProblemIds: [away.id, pandemic.id],
    reason: 'Pomyłka przy wpisywaniu',
  });
  await office.act(director, daysAgo(3), 'changeCentreProblem', 'ChangeCentreProblemInput', {
    centreProblemId: away.id,
    expectedVersion: away.version,
    name: 'Rodzic pracuje za granicą',
    description: 'Dzieci zostały z drugim rodzicem albo z dziadkami.',
    validFrom: daysAgo(60),
    reason: 'Nazwa zrozumiała dla rodzin.',
  });
  await office.act(director, daysAgo(3), 'retireCentreProblem', 'RetireCentreProblemInput', {
    centreProblemId: pandemic.id,
    expectedVersion: pandemic.version,
    lastOn: daysAgo(4),
    reason: 'Dzieci uczą się już w szkole.',
  });
};
