import { existsSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { DockerfileParser, JSONInstruction, type Copy, type From, type Instruction } from 'dockerfile-ast';

/** Something the last stage copies: where it stands in the image, and where in the checkout. */
export interface Copied {
  readonly to: string;
  readonly from: string;
}

interface Stage {
  readonly from: From;
  readonly instructions: readonly Instruction[];
}

const stagesOf = (dockerfile: string): readonly Stage[] => {
  const stages: { from: From; instructions: Instruction[] }[] = [];
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') stages.push({ from: instruction as From, instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
};

const argumentsOf = (instruction: Instruction): readonly string[] =>
  instruction.getArguments().map((argument) => argument.getValue());

const withKeyword = ({ instructions }: Stage, keyword: string): readonly Instruction[] =>
  instructions.filter((instruction) => instruction.getKeyword() === keyword);

const workingFolder = (stage: Stage): string => argumentsOf(withKeyword(stage, 'WORKDIR').at(-1) ?? stage.from)[0] ?? '/';

/** The sources of a COPY as paths of the checkout; those of another stage are what that stage has built under its folder. */
const sourcesOf = (copy: Copy, stages: readonly Stage[]): readonly string[] => {
  const sources = argumentsOf(copy).slice(0, -1);
  const origin = copy.getFromFlag()?.getValue();
  if (origin === undefined || origin === null) return sources;
  const stage = stages.find(({ from }) => from.getBuildStage() === origin);
  if (stage === undefined) return sources.map((source) => `${source} of the unknown stage ${origin}`);
  const own = stages.find(({ from }) => from.getBuildStage() === stage.from.getImage()) ?? stage;
  return sources.map((source) => posix.relative(workingFolder(own), source) || '.');
};

const destinationOf = (copy: Copy, source: string, folder: string, root: string): string => {
  const given = argumentsOf(copy).at(-1) ?? '';
  const isFile = existsSync(join(root, source)) && statSync(join(root, source)).isFile();
  return posix.resolve(folder, isFile && given.endsWith('/') ? `${given}${basename(source)}` : given);
};

/** What the last stage of a Dockerfile holds of this checkout, built files included. */
export const contentsOf = (dockerfile: string, root: string): readonly Copied[] => {
  const stages = stagesOf(dockerfile);
  const last = stages.at(-1);
  if (last === undefined) return [];
  return (withKeyword(last, 'COPY') as Copy[]).flatMap((copy) =>
    sourcesOf(copy, stages)
      .filter((source) => source !== '.')
      .map((source) => ({ from: source, to: destinationOf(copy, source, workingFolder(last), root) })),
  );
};

/** Where in the checkout a path of the image comes from, or nothing when the image does not hold it. */
export const originOf = (path: string, contents: readonly Copied[]): string | undefined => {
  const copied = contents.find(({ to }) => path === to || path.startsWith(`${to}/`));
  return copied && join(copied.from, path.slice(copied.to.length));
};

const inspectBases = (stages: readonly Stage[], versions: Readonly<Record<string, string>>): readonly string[] => {
  const named = new Set(stages.map(({ from }) => from.getBuildStage()));
  return stages
    .filter(({ from }) => !named.has(from.getImage()))
    .flatMap(({ from }) => {
      const name = from.getImage()?.replace(/:[^/]*$/, '') ?? '';
      const version = versions[name];
      if (version === undefined) return [`builds on ${name}, an image no version is known of`];
      return from.getImageTag() === version ? [] : [`builds on ${from.getImage()}, not version ${version}`];
    });
};

/** COPY from a stage that starts as an image of others may take what that image holds: it is not in the checkout. */
const inspectCopies = (stages: readonly Stage[], root: string): readonly string[] =>
  stages.flatMap((stage) =>
    (withKeyword(stage, 'COPY') as Copy[])
      .flatMap((copy) => sourcesOf(copy, stages))
      .filter((source) => !source.startsWith('..') && !existsSync(join(root, source)))
      .map((source) => `copies ${source}, which is neither committed nor built`),
  );

const inspectLastStage = (last: Stage): readonly string[] => {
  const user = argumentsOf(withKeyword(last, 'USER').at(-1) ?? last.from)[0] ?? '';
  const started = [...withKeyword(last, 'ENTRYPOINT'), ...withKeyword(last, 'CMD')];
  const throughShell = started.filter((each) => !(each instanceof JSONInstruction && each.getOpeningBracket() !== null));
  return [
    ...(/^[1-9]\d*(:\d+)?$/.test(user) ? [] : ['ends as root or as a user without a number']),
    ...(withKeyword(last, 'ENTRYPOINT').length === 1 ? [] : ['has not one entry point']),
    ...throughShell.map((each) => `starts its ${each.getKeyword()} through a shell`),
    ...(withKeyword(last, 'RUN').length === 0 ? [] : ['runs something in the stage that is delivered']),
  ];
};

const SECRET_NAME = /(?:SECRET|PASSWORD|TOKEN|_KEY)\w*=/;

const inspectInstruction = (instruction: Instruction): readonly string[] => {
  const text = instruction.getRawArgumentsContent() ?? '';
  switch (instruction.getKeyword()) {
    case 'ADD':
      return ['adds what COPY would only copy: an address or an archive'];
    case 'RUN':
      return /\b(?:curl|wget|sudo)\b/.test(text) ? ['fetches something past the package registry'] : [];
    case 'HEALTHCHECK':
      return /CMD\s+\[/.test(text) ? [] : ['checks its health through a shell'];
    case 'ENV':
    case 'ARG':
      return SECRET_NAME.test(text) ? ['carries a secret'] : [];
    default:
      return [];
  }
};

/** Holds one Dockerfile against our rules; each finding names the file. */
export const inspectImage = (
  file: string,
  dockerfile: string,
  root: string,
  versions: Readonly<Record<string, string>>,
): readonly string[] => {
  const stages = stagesOf(dockerfile);
  const last = stages.at(-1);
  if (last === undefined) return [`${file} builds on nothing`];
  return [
    ...inspectBases(stages, versions),
    ...inspectCopies(stages, root),
    ...inspectLastStage(last),
    ...stages.flatMap(({ instructions }) => instructions.flatMap(inspectInstruction)),
  ].map((finding) => `${file} ${finding}`);
};
