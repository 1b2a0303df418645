import { type InSight, rowInSight } from '../../platform/operation/index.js';
import { Inquiry } from './inquiry.entity.js';

/** Questions that the caller asked, or that they were told of. */
const askedOrTold: InSight = ({ principal }) => ({
  sql: (inquiry, bind) =>
    `(${inquiry}.asked_by_id = ${bind(principal.staffMemberId)} or exists (select from notification told where told.kind = 'PERSON_ASKED_ABOUT' and told.subject_id = ${inquiry}.id and told.recipient_id = ${bind(principal.staffMemberId)}))`,
});

/** The question, or NOT_FOUND for whoever neither asked it nor was told of it. */
export const inquiryById = rowInSight(Inquiry, askedOrTold);
