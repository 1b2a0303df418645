import type { SubjectOf } from '../platform/audit/observed.js';

const idOf = (reference: unknown): string | null =>
  typeof reference === 'object' && reference !== null && 'id' in reference ? String(reference.id) : null;

/**
 * The file a loaded row belongs to: the family it hangs on, else its case, else the share. A new table with a property
 * `family`, `supportCase` or `share` is audited without anybody doing anything.
 */
export const subjectOf: SubjectOf = (entityName, row) => {
  if (entityName === 'Family') return { kind: 'family', id: String(row['id']) };
  for (const [property, kind] of [
    ['family', 'family'],
    ['supportCase', 'case'],
    ['share', 'share'],
  ] as const) {
    const id = idOf(row[property]);
    if (id) return { kind, id };
  }
  return ['SupportCase', 'ReceivedShare'].includes(entityName)
    ? { kind: entityName === 'SupportCase' ? 'case' : 'share', id: String(row['id']) }
    : null;
};
