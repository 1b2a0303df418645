import { afterAll, expect, test } from 'vitest';
import { lint } from './lint.ts';
import { plant } from './planted.ts';

const a = 'services/modules/plans';

/** One violation per file: [file, text, rule that must see it]. */
const violations: readonly (readonly [string, string, string])[] = [
  [`${a}/bare-query.ts`, `import { Query } from 'type-graphql';\nexport const q = Query;`, 'guarded-imports'],
  [`${a}/bare-namespace.ts`, `import * as bare from 'type-graphql';\nexport const q = bare;`, 'guarded-imports'],
  [`${a}/authorized.ts`, `export { Authorized } from 'type-graphql';`, 'guarded-imports'],
  [`${a}/bare-field.ts`, `import { FieldResolver } from 'type-graphql';\nexport const f = FieldResolver;`, 'guarded-imports'],
  [`${a}/bare.type.ts`, `import { Field } from 'type-graphql';\nexport const f = Field;`, 'guarded-imports'],
  [`${a}/renamed.ts`, `import { Plan as PlanRow } from './plan.entity.js';\nexport const p = PlanRow;`, 'public-names'],
  ['services/modules/goals/index.ts', `export { Plan as PlanType } from './plan.type.js';`, 'public-names'],
  [
    `${a}/plan.type.ts`,
    `import { ObjectType } from 'type-graphql';\n@ObjectType('Plan', {})\nexport class Plan {}`,
    'public-names',
  ],
  [
    `${a}/nameless.type.ts`,
    `import { ObjectType } from 'type-graphql';\n@ObjectType({})\nexport class NamelessType {}`,
    'public-names',
  ],
  ['services/api/keycloak.ts', `import keycloak from 'keycloak-connect';\nexport const k = keycloak;`, 'guarded-imports'],
  [
    `${a}/orm.ts`,
    `import { SqlEntityManager } from '@mikro-orm/postgresql';\nexport const e = SqlEntityManager;`,
    'guarded-imports',
  ],
  [
    `${a}/orm-type.ts`,
    `import type { SqlEntityManager } from '@mikro-orm/postgresql';\nexport type E = SqlEntityManager;`,
    'guarded-imports',
  ],
  [`${a}/driver.ts`, `export const load = async () => import('pg');`, 'guarded-imports'],
  ['services/platform/identity/pool.ts', `import { Pool } from 'pg';\nexport const p = Pool;`, 'guarded-imports'],
  [`${a}/own-orm.ts`, `import { MikroORM } from '@mikro-orm/core';\nexport const o = MikroORM;`, 'guarded-imports'],
  [`${a}/queue.ts`, `import { run } from 'graphile-worker';\nexport const r = run;`, 'guarded-imports'],
  [`${a}/error.ts`, `import { GraphQLError } from 'graphql';\nexport const g = GraphQLError;`, 'guarded-imports'],
  [
    `${a}/session.ts`,
    `export const f = (em: { setSessionContext(c: object): void }) => em.setSessionContext({});`,
    'guarded-names',
  ],
  [`${a}/bracket.ts`, `export const f = (em: Record<string, () => void>) => em['getKysely']?.();`, 'guarded-names'],
  [
    'services/platform/audit/knex.ts',
    `export const f = (em: { getConnection(): object }) => em.getConnection();`,
    'guarded-names',
  ],
  ['services/api/fork.ts', `export const f = (em: { fork(): object }) => em.fork();`, 'guarded-names'],
  ['services/api/clear.ts', `export const options = { clear: false };`, 'guarded-names'],
  [`${a}/begin.ts`, `export const f = (em: { transactional(): object }) => em.transactional();`, 'guarded-names'],
  [`${a}/commit.ts`, `export const f = (ctx: { em: { commit(): object } }) => ctx.em.commit();`, 'guarded-names'],
  [`${a}/forget.ts`, `export const f = (op: { em: { clear(): void } }) => op.em.clear();`, 'guarded-names'],
  ['services/platform/operation/forget.ts', `export const f = (em: { clear(): void }) => em['clear']();`, 'guarded-names'],
  [`${a}/stream.ts`, `export const f = (em: { stream(plan: object): object }) => em.stream({});`, 'guarded-names'],
  [`${a}/unmapped.ts`, `export const options = { disableIdentityMap: true };`, 'guarded-names'],
  [`${a}/unmapped-text.ts`, `export const options = { 'disableIdentityMap': true };`, 'guarded-names'],
  [`${a}/tenant.ts`, `export const where = { tenantId: 'x' };`, 'guarded-names'],
  [`${a}/tenant-sql.ts`, 'export const sql = `select 1 from plan where tenant_id = ?`;', 'guarded-names'],
  [`${a}/tenant-string.ts`, `export const column = 'tenant_id';`, 'guarded-names'],
  [`${a}/now.ts`, `export const now = () => Date.now();`, 'injected'],
  [`${a}/today.ts`, `export const today = () => new Date();`, 'injected'],
  ['schema/values/today.ts', `export const today = (Temporal: { Now: object }) => Temporal.Now;`, 'injected'],
  [`${a}/environment.ts`, `export const secret = () => process.env['SECRET'];`, 'injected'],
  [`${a}/chance.ts`, `export const chance = () => Math.random();`, 'injected'],
  [
    `${a}/sql.ts`,
    'export const f = (em: { execute(s: string): object }, id: string) => em.execute(`select ${id}`);',
    'bound-parameters',
  ],
  [
    `${a}/sql-sum.ts`,
    `export const f = (em: { execute(s: string): object }, id: string) => em.execute('select ' + id);`,
    'bound-parameters',
  ],
  [`${a}/polish.ts`, `export const label = 'zgłoszenie';`, 'polish-words'],
  ['schema/values/polish.ts', `export const label = 'zgłoszenie';`, 'polish-words'],
  [`${a}/polish-name.ts`, `export const zgłoszenie = 1;`, 'polish-words'],
  ['client/web/features/visits/page.tsx', `export const Page = () => <p>Wizyty dnia</p>;`, 'polish-words'],
  ['client/web/features/visits/label.tsx', `export const Label = () => <p aria-label="Wizyta" />;`, 'polish-words'],
  ['client/web/app/copy.ts', `export const title = 'Wizyty na dziś';`, 'polish-words'],
  ['client/web/features/visits/borrowed.ts', `export const f = (t: (key: string) => string) => t('plans:title');`, 'own-copy'],
  [
    'client/web/frame/borrowed.ts',
    'export const f = (i18n: { t(key: string): string }, name: string) => i18n.t(`plans:${name}`);',
    'own-copy',
  ],
  [`${a}/barrel.ts`, `export { one } from './one.js';`, 'named-lists'],
  [`${a}/index.ts`, `export * from './one.js';`, 'named-lists'],
  [`${a}/enum.ts`, `export enum State { Open }`, 'named-lists'],
  [`${a}/plan.rules.ts`, `export const canClose = async (): Promise<boolean> => true;`, 'pure-rules'],
  [`${a}/other.rules.ts`, `export const canOpen = (): never => { throw new Error('no'); };`, 'pure-rules'],
  [
    `${a}/floating.ts`,
    `const save = async (): Promise<void> => {};\nexport const f = (): void => { save(); };`,
    'no-floating-promises',
  ],
  [`${a}/any.ts`, `export const f = (x: any): void => x;`, 'no-explicit-any'],
  [`${a}/default.ts`, `const one = 1;\nexport default one;`, 'no-default-export'],
  [`${a}/ternary.ts`, `export const f = (x: number) => (x > 1 ? (x > 2 ? 3 : 2) : 1);`, 'no-nested-ternary'],
  [`${a}/else.ts`, `export const f = (x: boolean) => { if (x) { return 1; } else { return 2; } };`, 'no-else-return'],
  [`${a}/console.ts`, `export const f = () => console.log('x');`, 'no-console'],
];

/** Lawful neighbours of the violations: a rule that refuses these would be switched off within a week. */
const lawful: Readonly<Record<string, string>> = {
  'services/platform/operation/declare.ts': `import { Query } from 'type-graphql';\nexport const q = Query;`,
  'services/modules/plans/plans.input.ts': `import { Field as Column } from 'type-graphql';\nexport const f = Column;`,
  'services/modules/plans/lawful.type.ts': `import { ObjectType } from 'type-graphql';\n@ObjectType('Lawful', {})\nexport class LawfulType {}`,
  'services/platform/tenancy/door.ts': `export const f = (em: { fork(o: object): object }) => em.fork({ clear: false, tenantId: 'x' });`,
  'services/platform/audit/types.ts': `import type { SqlEntityManager } from '@mikro-orm/postgresql';\nexport type E = SqlEntityManager;`,
  'services/platform/identity/login.ts': `export const f = (login: { begin(): object }) => login.begin();`,
  'client/web/app/wordmark.tsx': `export const Wordmark = () => <b>Asysta</b>;`,
  'services/platform/clock.ts': `export const now = () => new Date();`,
  'services/api/main.ts': `import { readConfig } from '../platform/config.js';\nexport const config = readConfig(process.env);`,
  'services/platform/config.ts': `export const readConfig = (environment: Record<string, string | undefined>) => environment;`,
  'services/modules/plans/one.ts': `/* zgłoszenie, tenantId */ export const one = { description: 'Intake (zgłoszenie)', about: 'Restricts (zastrzeżenie).', day: new Date('2026-11-01') };`,
  'services/modules/plans/plans.seed.ts': `export const name = 'Łódź';`,
  'services/modules/plans/bound.ts':
    'export const f = (em: { execute(s: string, p: string[]): object }, id: string) => em.execute(`select ?`, [id]);',
  'schema/intakes/inputs.ts': `export const missing = 'Wpisz imię.';`,
  'schema/intakes/codes.ts': `export const intake = 'zgłoszenie';`,
  'client/web/features/visits/texts.ts': `export const text = 'Wizyty na dziś – śniadanie';`,
  'client/web/features/visits/list/texts.ts': `export const text = 'Wizyty na dziś – śniadanie';`,
  'client/web/frame/shell/texts.ts': `export const text = 'Wyjście – śniadanie';`,
  'client/web/components/texts.ts': `export const text = 'Wyjście – śniadanie';`,
  'client/web/features/visits/own.ts': `export const f = (t: (key: string) => string) => [t('visits:title'), t('common:close'), t('title')];`,
  'schema/values/pesel.ts': `import * as v from 'valibot';\nexport const schema = v.string('Brakuje cyfr. Wpisz je ponownie, używając klawiszy.');`,
};

const tree = plant({ ...lawful, ...Object.fromEntries(violations) });
const answer = lint(tree.root);
afterAll(() => tree[Symbol.dispose]());

const rulesSeenIn = (file: string): readonly string[] =>
  answer.errors.filter((error) => error.startsWith(`${file}:`)).map((error) => /\(([\w-]+)\)/.exec(error)?.[1] ?? error);

test.for(violations)('%s is refused', ([file, , rule]) => {
  expect(rulesSeenIn(file)).toContain(rule);
});

test.for(Object.keys(lawful))('%s is left in peace', (file) => {
  expect(rulesSeenIn(file)).toEqual([]);
});

test('the linter says how many files it has read', () => {
  expect(answer.seen).toBe(violations.length + Object.keys(lawful).length);
});
