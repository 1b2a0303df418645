import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';

/** One service of a compose file, as far as our rules look at it. */
export interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number | boolean | null>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: string | readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly privileged?: boolean;
  readonly network_mode?: string;
  readonly pid?: string;
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly deploy?: { readonly resources?: { readonly limits?: Readonly<Record<string, string | number>> } };
}

/** A compose file after its variables were filled in. */
export interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>;
}

/** What rendering found out: the composition, or only why there is none. */
export interface Rendering {
  readonly composition?: Composition;
  readonly findings: readonly string[];
}

const VARIABLE = /\$(?:\$|(?<plain>[A-Za-z_]\w*)|\{(?<name>[A-Za-z_]\w*)(?:(?<how>:?[-?])(?<rest>[^{}]*))?\}|)/g;

type Given = Readonly<Record<string, string | undefined>>;

/** Fills in one text by the Compose Specification's rules for `${X}`, `${X:-default}`, `${X:?reason}` and `$$`. */
const fillIn = (text: string, given: Given, complain: (finding: string) => void): string =>
  text.replaceAll(VARIABLE, (match, ...groups) => {
    if (match === '$$') return '$';
    const { plain, name = plain, how, rest } = groups.at(-1) as Record<string, string | undefined>;
    if (name === undefined) {
      complain(`"${text}" holds a $ that starts no variable`);
      return match;
    }
    const value = given[name];
    if (value !== undefined && (value !== '' || !how?.startsWith(':'))) return value;
    if (how?.endsWith('-')) return rest ?? '';
    complain(`${name} is used and env.example gives no value`);
    return '';
  });

const fillInAll = (node: unknown, given: Given, complain: (finding: string) => void): unknown => {
  if (typeof node === 'string') return fillIn(node, given, complain);
  if (Array.isArray(node)) return node.map((entry) => fillInAll(entry, given, complain));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fillInAll(value, given, complain)]));
};

/** The schema of the Compose Specification as the compose linter carries it; the specification publishes no package of its own. */
const specification = (): object => {
  const path = new URL('schemas/compose.schema.json', import.meta.resolve('dclint/package.json'));
  // Its `$schema` names draft 7 by an address that the validator does not know it under.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
  return schema;
};

const sentence = ({ instancePath, message }: ErrorObject): string => `${instancePath || '/'} ${message ?? 'is wrong'}`;

/** Fills in a compose file with an example environment and holds the result against the Compose Specification. */
export const render = (compose: string, example: string): Rendering => {
  const given = parseEnv(example);
  const findings: string[] = [];
  const rendered = fillInAll(parse(compose, { merge: true }), given, (finding) => findings.push(`compose.yaml: ${finding}`));
  const used = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
  const unexplained = new Set(used.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example)));
  const unused = Object.keys(given).filter((name) => !used.includes(name));
  findings.push(
    ...[...unexplained].map((name) => `env.example does not explain ${name}, which compose.yaml uses`),
    ...unused.map((name) => `env.example gives ${name}, which compose.yaml does not use`),
  );
  const validate = new Ajv({ strict: false, allErrors: true }).compile(specification());
  if (!validate(rendered))
    return { findings: [...findings, ...(validate.errors ?? []).map((e) => `compose.yaml: ${sentence(e)}`)] };
  return { composition: rendered as Composition, findings };
};
