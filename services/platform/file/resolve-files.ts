import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { type FileDeclaration, fileDeclarationOf } from './declare-file.js';

/** A declaration whose way was walked to its end: `restrictable` says whether the file there can be a restricted one. */
export type FilePath = Exclude<FileDeclaration, { readonly end: 'NONE' | 'SHARED' }> & { readonly restrictable: boolean };

const paths = new WeakMap<object, FilePath>();

/** How rows of a class find their file; undefined for rows of no file and for anything that is no row. */
export const filePathOf = (entityClass: object): FilePath | undefined => paths.get(entityClass);

const shared = new WeakSet<object>();

/** Whether rows of a class lie in several files, so that only a row of one of these leads to them. */
export const isOfSeveralFiles = (entityClass: object): boolean => shared.has(entityClass);

const leadsToOne = ({ kind }: EntityProperty): boolean => kind === ReferenceKind.MANY_TO_ONE || kind === ReferenceKind.ONE_TO_ONE;

const targetOf = (meta: EntityMetadata, step: string): EntityMetadata | undefined => {
  const property = meta.properties[step];
  return property && leadsToOne(property) ? property.targetMeta : undefined;
};

/** Where a way ends: at a root, or at rows of several files, of which one may be restricted. */
interface End {
  readonly restricted?: string;
  readonly shared?: true;
}

/** The end of the way, or the sentence that says why there is none. */
const walk = (meta: EntityMetadata, behind: readonly EntityMetadata[] = []): End | string => {
  const declaration = fileDeclarationOf(meta.class);
  const [first = meta] = behind;
  if (!declaration)
    return `${meta.className} says neither whose file its rows belong to nor that they belong to nobody's: wrap it in ofFile(…) or noFile('reason').`;
  if (declaration.end === 'ROOT') return declaration;
  if (declaration.end === 'SHARED') return { shared: true, restricted: declaration.by };
  if (declaration.end === 'NONE')
    return `The file path of ${first.className} leads to ${meta.className}, whose rows belong to no file (${declaration.reason}).`;
  if (behind.includes(meta)) return `The file path of ${first.className} goes in a circle and meets ${meta.className} again.`;
  const target = targetOf(meta, declaration.step);
  return target
    ? walk(target, [...behind, meta])
    : `The file path of ${meta.className} names ${declaration.step}, which is no relation to one row.`;
};

const problemOfRoot = (meta: EntityMetadata, { restricted }: { readonly restricted?: string }): readonly string[] =>
  restricted === undefined || meta.properties[restricted]?.runtimeType === 'boolean'
    ? []
    : [`${meta.className} calls ${restricted} its mark of a restricted file, which is no yes or no.`];

const WORDS_OF_A_REASON = 3;

const saysWhy = (reason: string): boolean => (reason.match(/\p{L}+/gu)?.length ?? 0) >= WORDS_OF_A_REASON;

/** Relations to one row from which a way leads on to a file, with the root at its end. */
const waysFrom = (meta: EntityMetadata): readonly { readonly name: string; readonly restricted?: string }[] =>
  meta.relations.filter(leadsToOne).flatMap(({ name, targetMeta }) => {
    const root = walk(targetMeta as EntityMetadata);
    return typeof root === 'string' ? [] : [{ name, ...(root.restricted === undefined ? {} : { restricted: root.restricted }) }];
  });

/** What stands open because its declared end knows no mark must have no other way to a file that can be restricted. */
const problemsOfOpenEnd = (meta: EntityMetadata): readonly string[] =>
  waysFrom(meta)
    .filter(({ restricted }) => restricted !== undefined)
    .map(({ name }) => `${meta.className} would stand open, but its relation ${name} leads to a file that can be restricted.`);

const problemsOfNone = (meta: EntityMetadata, reason: string): readonly string[] => [
  ...(saysWhy(reason) ? [] : [`${meta.className} belongs to no file without saying why: a reason has three words.`]),
  ...waysFrom(meta).map(
    ({ name }) => `${meta.className} belongs to no file (${reason}), but its relation ${name} leads to one: use ofFile(…).`,
  ),
];

/** What lies in several files is told so by rows of theirs, each of one file; a relation of its own to a file would name another one. */
const problemsOfShared = (meta: EntityMetadata, by: string): readonly string[] => {
  const property = meta.properties[by as never] as EntityProperty | undefined;
  const rows = property?.kind === ReferenceKind.ONE_TO_MANY ? property.targetMeta : undefined;
  const end = rows ? walk(rows) : `${by} is no relation to many rows`;
  const ways = waysFrom(meta).map(({ name }) => `its relation ${name} leads to a file`);
  const sharedRows = typeof end !== 'string' && end.shared ? [`${by} leads to rows of several files`] : [];
  const noRows = typeof end === 'string' ? [end] : sharedRows;
  return [...noRows, ...ways].map((one) => `${meta.className} is to lie in several files by ${by}: ${one}.`);
};

const problemsOf = (meta: EntityMetadata): readonly string[] => {
  const declaration = fileDeclarationOf(meta.class);
  if (declaration?.end === 'SHARED') {
    shared.add(meta.class);
    return problemsOfShared(meta, declaration.by);
  }
  if (declaration?.end === 'NONE') return problemsOfNone(meta, declaration.reason);
  const root = walk(meta);
  if (typeof root === 'string') return [root];
  if (root.shared) {
    shared.add(meta.class);
    return [];
  }
  if (declaration) paths.set(meta.class, { ...declaration, restrictable: root.restricted !== undefined });
  return [
    ...(declaration?.end === 'ROOT' ? problemOfRoot(meta, declaration) : []),
    ...(root.restricted === undefined ? problemsOfOpenEnd(meta) : []),
  ];
};

/**
 * Walks the way of every entity of a login role to its end before the process serves; refuses to boot when one entity says
 * nothing, or what it says cannot be.
 */
export const resolveFiles = (entities: Iterable<EntityMetadata>): void => {
  const problems = [...entities].flatMap(problemsOf);
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
};
