import type { AuditEvent } from '@asysta/schema/catalogue';
import type { Operation } from '../../platform/operation/index.js';
import type { FamilyMember } from './family.entity.js';

/** That something sealed was opened is an event of its own: whoever asks later who saw it finds more than that the household was read. */
export const noteOpened = (op: Operation, event: AuditEvent, work: string, { id, family }: FamilyMember): void => {
  const subjects = [
    { kind: 'family', id: family.id },
    { kind: 'familyMember', id },
  ];
  op.opened.push({ event, work, subjects });
};
