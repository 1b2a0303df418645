import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** A Java that starts; `major` is 17 for 17.0.15 and 8 for 1.8.0. */
export interface Java {
  readonly command: string;
  readonly major: number;
}

const ANSWER_TIMEOUT_MS = 20_000;

/** What a program says for itself, or nothing when it is not there or does not end well. */
const said = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile(command, args, { env: environment, timeout: ANSWER_TIMEOUT_MS, windowsHide: true }, (error, stdout, stderr) =>
      resolve(error ? undefined : stdout + stderr),
    );
  });

/** The major version in what `java -version` prints, or nothing when that is no Java. */
export const javaMajor = (output: string): number | undefined => {
  const [, first, second] = /\bversion "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? (second ?? first) : first);
};

/** The Javas of JAVA_HOME and of the PATH, in this order. */
export const findJavas = async (environment: NodeJS.ProcessEnv): Promise<readonly Java[]> => {
  const home = environment['JAVA_HOME'];
  const commands = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
  const answers = await Promise.all(commands.map((command) => said(command, ['-version'], environment)));
  return commands.flatMap((command, at) => {
    const major = javaMajor(answers[at] ?? '');
    return major === undefined ? [] : [{ command, major }];
  });
};

/** What a Java needs around it so that it is the one a script uses, whatever JAVA_HOME says. */
export const withJava = (command: string, environment: NodeJS.ProcessEnv): Record<string, string> => {
  const home = environment['JAVA_HOME'];
  return command === 'java' || home === undefined ? { JAVA: command } : { JAVA: command, JAVA_HOME: home };
};

/** Whether Maven starts with this Java. */
export const hasMaven = async (java: string, environment: NodeJS.ProcessEnv): Promise<boolean> => {
  const { JAVA_HOME: _unused, ...others } = environment;
  return (await said('mvn', ['--version'], { ...others, ...withJava(java, environment) })) !== undefined;
};

/** The container engine that answers, Docker before Podman. */
export const findEngine = async (environment: NodeJS.ProcessEnv): Promise<string | undefined> => {
  for (const engine of ['docker', 'podman']) {
    if ((await said(engine, ['info'], environment)) !== undefined) return engine;
  }
  return undefined;
};

const ENGINE_VARIABLES = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'CONTAINER_HOST', 'XDG_RUNTIME_DIR'];

/** What tells a container engine's command where its engine is. */
export const engineEnvironment = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(ENGINE_VARIABLES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
