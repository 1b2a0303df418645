import { formatMoment } from '../../../components/format.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Stack } from '../../../components/layout/card.js';
import { inFunction } from '../../../frame/records/by-whom.js';
import { useText } from '../../../frame/text/use-text.js';
import type { AmendedFamily, Amendment } from './amended-case.js';
import { useWordsOfFields } from './words-of-fields.js';

/** What waits tells what is and what should be; afterwards it is what was, or what would have been. */
const wordsOf = (outcome: Amendment['outcome']) => {
  if (outcome === 'CONFIRMED') return 'forms:history.change';
  return outcome ? 'cases:amendments.was' : 'cases:amendments.change';
};

/** What an annulment strikes through, said by what became of it; of a closing it is the case that goes on. */
const STRUCK = {
  waits: ['cases:amendments.annulment.struck', 'cases:amendments.annulment.reopens'],
  CONFIRMED: ['cases:amendments.annulment.wasStruck', 'cases:amendments.annulment.reopened'],
  REFUSED: ['cases:amendments.annulment.wouldBeStruck', 'cases:amendments.annulment.stayedClosed'],
  TAKEN_BACK: ['cases:amendments.annulment.wouldBeStruck', 'cases:amendments.annulment.stayedClosed'],
} as const;

const struckBy = ({ outcome, what }: Amendment) => {
  const [ofRecord, ofClosing] = STRUCK[outcome ?? 'waits'];
  return what === 'CLOSING' ? ofClosing : ofRecord;
};

/** What a correction changes, both values of each field, and who says so, when and why. */
export const AmendmentLines = ({ family, amendment }: { family: AmendedFamily; amendment: Amendment }) => {
  const t = useText();
  const { labelOf, say } = useWordsOfFields(family);
  const said = (field: string, value: string | null | undefined) => (value ? say(field, value) : t('forms:history.nothing'));
  const isAnnulment = amendment.kind === 'ANNULMENT';
  const { fields, reason, proposedBy, proposedAs, proposedAt, outcome, decidedBy, decidedAs, decidedAt, remarks } = amendment;
  return (
    <Stack>
      {isAnnulment && <p>{t(struckBy(amendment))}</p>}
      <DescriptionList
        facts={fields.map(({ field, oldValue, newValue }) => ({
          term: labelOf(field),
          value: isAnnulment
            ? said(field, oldValue)
            : t(wordsOf(outcome), { from: said(field, oldValue), to: said(field, newValue) }),
        }))}
      />
      <p>{t('cases:amendments.proposed', { who: inFunction(proposedBy, proposedAs), when: formatMoment(proposedAt), reason })}</p>
      {outcome && decidedBy && decidedAt && (
        <p>
          {outcome === 'CONFIRMED' && decidedBy.id === proposedBy.id
            ? t('cases:amendments.alone', { when: formatMoment(decidedAt) })
            : t(`cases:amendments.${outcome}`, { who: inFunction(decidedBy, decidedAs), when: formatMoment(decidedAt) })}
        </p>
      )}
      {remarks && <blockquote>{remarks}</blockquote>}
    </Stack>
  );
};
