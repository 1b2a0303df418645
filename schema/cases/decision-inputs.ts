import type * as v from 'valibot';
import { about, content, idOf, oneOf, text } from '../inputs.js';
import { REQUEST_DECISIONS } from './decision-codes.js';

/** What is to be mended in a request, or why there will be no assistant. */
export const DecideOnRequestSchema = content(
  'Returns a request for an assistant with remarks, or refuses it with a reason; it is granted by assigning (rozpatrzenie wniosku).',
  {
    supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).'),
    outcome: about(
      oneOf('RequestDecisionOutcome', REQUEST_DECISIONS, 'Wybierz, co postanawiasz.'),
      'Returned or refused; either way the social worker may file the next one (co postanowiono).',
    ),
    reason: about(
      text(4000, 'Napisz, co uzupełnić albo dlaczego odmawiasz. Przeczyta to pracownik socjalny.'),
      'What is to be mended, or why it is refused; the social worker reads it (uwagi).',
    ),
  },
);
/** A parsed decision on a request. */
export type DecideOnRequest = v.InferOutput<typeof DecideOnRequestSchema>;
