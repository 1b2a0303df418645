import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

const contentOf = (variable: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new Error(`Configuration: ${variable} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
};

/**
 * Reads the named variables; each X may instead be given as X_FILE, the path of a file with the value, which is how containers
 * hand over secrets. One line break at the end of the file is not part of the value. Refuses a variable given both ways.
 */
export const readVariables = (names: readonly string[], environment: Environment): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const path = environment[`${name}_FILE`] || undefined;
      const value = environment[name];
      if (path === undefined) return value === undefined ? [] : [[name, value]];
      if (value !== undefined) throw new Error(`Configuration: ${name} is given twice, by itself and as ${name}_FILE`);
      return [[name, contentOf(`${name}_FILE`, path)]];
    }),
  );
