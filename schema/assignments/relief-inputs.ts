import * as v from 'valibot';
import { about, content, idOf, oneOf, optionalId, optionalText, text } from '../inputs.js';

/** An assistant asks not to go on with a family; the version is the case's. */
export const RequestReliefSchema = content(
  'Asks to be relieved of a case; the director decides, and until then the assistant goes on (prośba o zwolnienie z prowadzenia).',
  {
    supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).'),
    reason: about(text(4000, 'Napisz, dlaczego prosisz o zwolnienie z prowadzenia tej rodziny.'), 'Why (powód).'),
  },
);
/** A parsed request to be relieved. */
export type RequestRelief = v.InferOutput<typeof RequestReliefSchema>;

/** What the director decides about it; a named one takes the family over at once. */
export const DecideOnReliefSchema = v.pipe(
  content('Decides on an assistant’s request to be relieved of a case (decyzja o zwolnieniu z prowadzenia).', {
    supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).'),
    decision: about(
      oneOf('ReliefDecision', ['GRANTED', 'REFUSED'], 'Wybierz decyzję.'),
      'Granted, the family waits for its next assistant or goes to the named one at once; refused, the assistant goes on.',
    ),
    reason: about(optionalText(4000), 'Why it is refused; owed then (uzasadnienie).'),
    nextAssistantId: optionalId('StaffMember', 'Granted: who takes the family over from today (kto przejmuje).'),
    handoverNote: about(optionalText(4000), 'Granted: what the next assistant should know (notatka przekazania).'),
  }),
  v.forward(
    v.check(({ decision, reason }) => decision !== 'REFUSED' || reason !== null, 'Uzasadnij odmowę. Przeczyta to asystent.'),
    ['reason'],
  ),
  v.forward(
    v.check(
      ({ nextAssistantId, handoverNote }) => nextAssistantId === null || handoverNote !== null,
      'Opisz, co następny asystent powinien wiedzieć.',
    ),
    ['handoverNote'],
  ),
);
/** A parsed decision on relief. */
export type DecideOnRelief = v.InferOutput<typeof DecideOnReliefSchema>;
