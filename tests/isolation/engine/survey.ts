import { idPositions } from '@asysta/services/platform/operation/schema-rules';
import { operationsOf, type Operation, rootOf } from './documents.js';
import { oraclesOf } from './oracles.js';
import { attack, type Attack, type Ground, learn, PATIENCE, probe, variablesFor } from './prober.js';
import type { Finding } from './structure.js';
import type { Who } from './worlds.js';

/** What one run of the prober found and covered; written to a file for buyers and auditors. */
export interface Survey {
  readonly positions: { readonly found: number; readonly probed: number; readonly skipped: readonly string[] };
  readonly unproved: readonly string[];
  readonly operations: number;
  readonly callers: Readonly<Record<string, { readonly allowed: number; readonly denied: number }>>;
  readonly requests: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

const FEW = 2;

/** Whether the operation speaks to this kind of caller at all. */
export const rightKind = (operation: Operation, who: Who): boolean => {
  const { parties } = operation.root.extensions['declaration'] as { parties: readonly string[] };
  return who.sound && who.kind !== null && parties.includes(who.kind);
};

/** Whoever may: first the caller the operation was made for, so that its arguments are learnt once. */
export const teach = async (ground: Ground, operation: Operation, wanted: readonly string[]): Promise<void> => {
  const callers = ground.worlds.near.callers.filter((who) => rightKind(operation, who));
  for (const who of callers) {
    const reply = await learn(ground, operation, who, 0, wanted, []);
    if (!reply.codes.some((code) => ['FORBIDDEN', 'BAD_USER_INPUT', 'DATA_AUTHORIZATION_MISSING'].includes(code))) return;
  }
};

const BLIND: Ground['oracles'] = { look: () => [], settle: () => Promise.resolve([]) };

/** The other world reads its own files first, so that whatever is remembered beyond a request has something to leak. */
const prime = async (ground: Ground, operation: Operation): Promise<void> => {
  if (operation.kind !== 'query') return;
  const mirrored: Ground = { ...ground, worlds: { ...ground.worlds, near: ground.worlds.far, far: ground.worlds.near } };
  const who = ground.worlds.far.callers.find((one) => rightKind(operation, one));
  if (!who) return;
  for (let file = 0; file < FEW; file += 1)
    await probe(mirrored, operation, who, await variablesFor(mirrored, operation, file), [], []);
};

interface Chosen {
  /** Only operations whose name matches; all when left out. */
  readonly only?: RegExp;
  /** Only operations that begin at one of these root fields; all when left out. */
  readonly from?: ReadonlySet<string>;
  /** Only callers whose name matches; all when left out. */
  readonly as?: RegExp;
}

const surveyOperation = async (
  ground: Ground,
  operation: Operation,
  callers: readonly Who[],
  findings: Finding[],
  proved: Set<string>,
): Promise<{ attacks: Attack[]; replies: [Who, boolean][] }> => {
  const attacks: Attack[] = [];
  const replies: [Who, boolean][] = [];
  await teach(ground, operation, []);
  for (const who of callers) {
    const reply = await probe(ground, operation, who, await variablesFor(ground, operation, 0), [], findings);
    replies.push([
      who,
      !reply.codes.some((code) => ['FORBIDDEN', 'DATA_AUTHORIZATION_MISSING', 'UNAUTHENTICATED'].includes(code)),
    ]);
  }
  for (const place of operation.places) {
    await teach(ground, operation, [place.at]);
    for (const who of callers) {
      const result = await attack(
        ground,
        operation,
        place,
        who,
        proved.has(place.position) || !rightKind(operation, who) ? FEW : PATIENCE,
        findings,
      );
      if (result.outcome === 'PROVED') proved.add(place.position);
      attacks.push(result);
    }
  }
  return { attacks, replies };
};

/** Calls every operation as everybody and attacks every id position. */
export const survey = async (prepared: Omit<Ground, 'oracles'>, { only = /./, from, as = /./ }: Chosen = {}): Promise<Survey> => {
  const begun = Date.now();
  const findings: Finding[] = [];
  const proved = new Set<string>();
  const operations = operationsOf(prepared.schema).filter(
    (operation) => only.test(operation.name) && (from?.has(rootOf(operation)) ?? true),
  );
  for (const operation of operations) await prime({ ...prepared, oracles: BLIND }, operation);
  const ground: Ground = { ...prepared, oracles: await oraclesOf(prepared.ask, prepared.worlds) };
  const callers = ground.worlds.near.callers.filter(({ name }) => as.test(name));
  const counts: Record<string, { allowed: number; denied: number }> = {};
  const all: Attack[] = [];
  for (const operation of operations) {
    const { attacks, replies } = await surveyOperation(ground, operation, callers, findings, proved);
    all.push(...attacks);
    for (const [{ name }, allowed] of replies) {
      const count = (counts[name] ??= { allowed: 0, denied: 0 });
      count[allowed ? 'allowed' : 'denied'] += 1;
    }
  }
  findings.push(...(await ground.oracles.settle()));
  const within = new Set(operations.flatMap(({ places }) => places.map(({ position }) => position)));
  const wanted = idPositions(ground.schema).flatMap(({ path }) => (from && !within.has(path) ? [] : [path]));
  const probed = new Set(all.map(({ position }) => position));
  return {
    positions: { found: wanted.length, probed: probed.size, skipped: wanted.filter((path) => !probed.has(path)) },
    unproved: [...probed].filter((position) => !proved.has(position)),
    operations: operations.length,
    callers: counts,
    requests: all.reduce((sum, { requests }) => sum + requests, 0) + callers.length * operations.length,
    seconds: Math.round((Date.now() - begun) / 1000),
    findings: [...new Set(findings)],
  };
};
