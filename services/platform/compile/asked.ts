import type { EntityMetadata } from '@mikro-orm/core';
import { isLength, type PageInput, placeIn, sortedColumns } from '../operation/connection.js';
import { conditionsOfOne, conditionsOfPage } from '../operation/finders.js';
import type { InSight, PageRoot, Root } from '../operation/root.js';
import { behind } from '../operation/keyset.js';
import type { Operation } from '../operation/operation.js';
import { readsOf } from '../operation/worked-from.js';
import type { Whether } from '../operation/expressions.js';
import { apart, type Condition } from '../permission/condition.js';
import type { PartRelation } from '../operation/relation.js';
import { type AskedMade, askedMade, shapeOfMade } from './asked-made.js';
import type { AskedRoot, Placed } from './roots.js';
import { argumentsOf, type Chosen, ordinaryWay } from './selection.js';
import { toldBelow, whethersIn } from './told.js';

/** The root fields of one request with everything it brings for them. */
export interface Asked {
  readonly roots: readonly (AskedRoot | AskedMade)[];
  readonly conditions: readonly Condition[];
  /** Those whose outcome rules are told. */
  readonly told: ReadonlyMap<Whether, Placed>;
  readonly pages: readonly number[];
  /** Which rows the relations of the document let through, by what their links name. */
  readonly sights: ReadonlyMap<InSight, Placed>;
  /** What requests must have in common to share a statement. */
  readonly shape: readonly string[];
}

const rootOf = ({ field }: Chosen): Root =>
  (field?.extensions['reads'] as Root | undefined) ?? ordinaryWay(`${field?.name} names no finder`);

const behindCursor = (op: Operation, { orderBy }: PageRoot, meta: EntityMetadata, after: string): Condition => {
  const place = placeIn(op, orderBy, after) ?? ordinaryWay('a cursor is refused');
  return behind(sortedColumns(meta as never, orderBy), place);
};

const pageOf = (args: Readonly<Record<string, unknown>>): PageInput => {
  const page = args['page'] as PageInput | null;
  return page && isLength(page.first) ? page : ordinaryWay('a page nobody may ask for');
};

/** What is no page and no part of anything. */
const WHOLE = { kind: 'rows', behind: null, page: 0, parent: null, worked: null } as const;

const sightsKnown = new WeakMap<Chosen, readonly InSight[]>();

/** What the relations below a field name that lets rows through; the same for all who share the tree. */
const sightsOf = (chosen: Chosen): readonly InSight[] => {
  const known = sightsKnown.get(chosen);
  if (known) return known;
  const relation = chosen.field?.extensions['relation'] as Partial<PartRelation> | undefined;
  const own = relation?.link?.inSight;
  const all = [...new Set([...(own ? [own] : []), ...chosen.under.flatMap(sightsOf)])];
  sightsKnown.set(chosen, all);
  return all;
};

/** Where a condition of the request is put. */
type Place = (condition: Condition) => Placed;

/** What rules below some fields are told, and which rows their relations let through: conditions of this request, each placed once. */
export const broughtBelow = (
  op: Operation,
  chosen: readonly Chosen[],
  place: Place,
  also: readonly Whether[] = [],
): Pick<Asked, 'told' | 'sights'> => ({
  told: new Map([...new Set([...also, ...chosen.flatMap(toldBelow)])].map((read) => [read, place(read.holds(op))])),
  sights: new Map([...new Set(chosen.flatMap(sightsOf))].map((inSight) => [inSight, place(inSight(op))])),
});

/** Asks the declarations of the root fields what this request reads; the conditions are those the ordinary way would filter by. */
export const askedRoots = (
  op: Operation,
  chosen: readonly Chosen[],
  variables: Record<string, unknown>,
  metaOf: (entity: object) => EntityMetadata,
): Asked => {
  if (chosen.length === 0) return ordinaryWay('nothing is asked for');
  const conditions: Condition[] = [];
  const pages: number[] = [];
  const place: Place = (condition) => ({ condition, position: conditions.push(condition) - 1 });
  const roots = chosen.map((one): AskedRoot | AskedMade => {
    const root = rootOf(one);
    if (root.kind === 'made') return askedMade(op, one, root, variables, { place, page: (length) => pages.push(length) - 1 });
    const args = argumentsOf(one, variables);
    const whole = (found: readonly Condition[]) => ({ ...WHOLE, chosen: one, root, conditions: found.map(place) });
    if (root.kind === 'one') return whole(conditionsOfOne(op, root, String(args['id'])));
    if (root.kind === 'own' || root.kind === 'list') return whole([root.inSight(op)]);
    if (root.kind === 'worked')
      return { ...whole([root.rows(op, args as never)]), worked: { reads: readsOf(root, op, args), args } };
    const { first, after } = pageOf(args);
    const { within } = root;
    const id = within && String(args[within.argument]);
    const parts = within && id !== null ? [within.hanging(id)] : [];
    return {
      ...WHOLE,
      chosen: one,
      root,
      parent: within && id !== null ? { root: within.one, conditions: conditionsOfOne(op, within.one, id).map(place) } : null,
      conditions: [...conditionsOfPage(op, root, args['filter'] ?? null), ...parts].map(place),
      behind: after ? place(behindCursor(op, root, metaOf(root.entity), after)) : null,
      page: pages.push(first) - 1,
    };
  });
  const rules = roots.flatMap((root) => (root.kind === 'rows' ? whethersIn(root.worked?.reads) : []));
  const { told, sights } = broughtBelow(op, chosen, place, rules);
  const texts = [...told.values(), ...sights.values()].map(({ condition }) => apart(condition).text);
  return { roots, conditions, told, pages, sights, shape: [...roots.map((root) => shapeOf(root)), ...texts] };
};

// By the texts themselves: two conditions that bear one name by mistake would else share a statement.
const shapeOf = (asked: AskedRoot | AskedMade): string => {
  if (asked.kind === 'made') return shapeOfMade(asked);
  const { chosen, parent, conditions, behind: cut } = asked;
  return [
    chosen.key,
    ...[...(parent?.conditions ?? []), ...conditions].map(({ condition }) => apart(condition).text),
    cut ? apart(cut.condition).text : 'WHOLE',
  ].join('|');
};
