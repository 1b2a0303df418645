import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { type FileDeclaration, fileDeclarationOf } from './declare-file.js';

/** A declaration whose way was walked to its end: `restrictable` says whether the file there can be a restricted one. */
export type FilePath = Exclude<FileDeclaration, { readonly end: 'NONE' }> & { readonly restrictable: boolean };

const paths = new WeakMap<object, FilePath>();

/** How rows of a class find their file; undefined for rows of no file and for anything that is no row. */
export const filePathOf = (entityClass: object): FilePath | undefined => paths.get(entityClass);

const leadsToOne = ({ kind }: EntityProperty): boolean => kind === ReferenceKind.MANY_TO_ONE || kind === ReferenceKind.ONE_TO_ONE;

const targetOf = (meta: EntityMetadata, step: string): EntityMetadata | undefined => {
  const property = meta.properties[step];
  return property && leadsToOne(property) ? property.targetMeta : undefined;
};

/** The root at the end of the way, or the sentence that says why there is none. */
const walk = (meta: EntityMetadata, behind: readonly EntityMetadata[] = []): { readonly restricted?: string } | string => {
  const declaration = fileDeclarationOf(meta.class);
  const [first = meta] = behind;
  if (!declaration)
    return `${meta.className} says neither whose file its rows belong to nor that they belong to nobody's: wrap it in ofFile(…) or noFile('reason').`;
  if (declaration.end === 'ROOT') return declaration;
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

const problemsOfNone = (meta: EntityMetadata, reason: string): readonly string[] => [
  ...(reason.trim() ? [] : [`${meta.className} belongs to no file without saying why.`]),
  ...meta.relations
    .filter((relation) => leadsToOne(relation) && typeof walk(relation.targetMeta as EntityMetadata) !== 'string')
    .map(({ name }) => `${meta.className} belongs to no file (${reason}), but its relation ${name} leads to one: use ofFile(…).`),
];

const problemsOf = (meta: EntityMetadata): readonly string[] => {
  const declaration = fileDeclarationOf(meta.class);
  if (declaration?.end === 'NONE') return problemsOfNone(meta, declaration.reason);
  const root = walk(meta);
  if (typeof root === 'string') return [root];
  if (declaration) paths.set(meta.class, { ...declaration, restrictable: root.restricted !== undefined });
  return declaration?.end === 'ROOT' ? problemOfRoot(meta, declaration) : [];
};

/**
 * Walks the way of every entity of a login role to its end before the process serves; refuses to boot when one entity says
 * nothing, or what it says cannot be.
 */
export const resolveFiles = (entities: Iterable<EntityMetadata>): void => {
  const problems = [...entities].flatMap(problemsOf);
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
};
