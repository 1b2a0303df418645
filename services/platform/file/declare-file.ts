import type { EntitySchema } from '@mikro-orm/core';

/** Anything `defineEntity` makes. Asked for no more, because entities that point at each other could not be inferred otherwise. */
interface Defined {
  readonly properties: object;
}

/** Relations are written as functions in our entities; whether one leads to a single row is asked at boot. */
type RelationOf<Entity extends Defined> = {
  [Key in keyof Entity['properties']]: Entity['properties'][Key] extends () => void ? Key : never;
}[keyof Entity['properties']] &
  string;

type PropertyOf<Entity extends Defined> = keyof Entity['properties'] & string;

/** What an entity says about the file its rows belong to. */
export type FileDeclaration =
  | { readonly end: 'ROOT'; readonly as: string; readonly restricted?: string }
  | { readonly end: 'STEP'; readonly step: string; readonly as?: string }
  | { readonly end: 'SHARED'; readonly by: string }
  | { readonly end: 'NONE'; readonly reason: string };

const declarations = new WeakMap<object, FileDeclaration>();

const declare = <Entity extends Defined>(entity: Entity, declaration: FileDeclaration): Entity => {
  declarations.set((entity as unknown as EntitySchema).meta.class, declaration);
  return entity;
};

/** What the entity of a class declared; undefined when its author forgot. */
export const fileDeclarationOf = (entityClass: object): FileDeclaration | undefined => declarations.get(entityClass);

/**
 * The rows of this entity are files: the audit names them as `as`, and where the property `restricted` is true, what lies in the
 * file is closed to whoever has shown no second factor today.
 */
export const fileRoot = <Entity extends Defined>(
  entity: Entity,
  { as, restricted }: { readonly as: string; readonly restricted?: NoInfer<PropertyOf<Entity>> },
): Entity => declare(entity, { end: 'ROOT', as, ...(restricted ? { restricted } : {}) });

/**
 * The rows of this entity belong to the file of the row to which the relation `step` leads, at whatever distance that file is;
 * to no file where the relation is empty. With `as`, rows further away are named in the audit by this row instead of by the file.
 */
export const ofFile = <Entity extends Defined>(
  entity: Entity,
  step: NoInfer<RelationOf<Entity>>,
  { as }: { readonly as?: string } = {},
): Entity => declare(entity, { end: 'STEP', step, ...(as ? { as } : {}) });

/**
 * The rows of this entity lie in several files at once: in each file that one of the rows `by` of theirs belongs to, as a person
 * belongs to households. They have no file of their own, so nothing shows them but a row of such a file, behind its guard; what
 * belongs to them by `ofFile` is guarded alike.
 */
export const ofSeveralFiles = <Entity extends Defined>(entity: Entity, by: NoInfer<RelationOf<Entity>>): Entity =>
  declare(entity, { end: 'SHARED', by });

/** The rows of this entity belong to nobody's file, for this reason. Refused at boot when one of its relations leads to a file. */
export const noFile = <Entity extends Defined>(entity: Entity, reason: string): Entity =>
  declare(entity, { end: 'NONE', reason });
