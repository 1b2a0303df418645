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

/** What a correction changes, both values of each field, and who says so, when and why. */
export const AmendmentLines = ({ family, amendment }: { family: AmendedFamily; amendment: Amendment }) => {
  const t = useText();
  const { labelOf, say } = useWordsOfFields(family);
  const said = (field: string, value: string | null | undefined) => (value ? say(field, value) : t('forms:history.nothing'));
  const { fields, reason, proposedBy, proposedAs, proposedAt, outcome, decidedBy, decidedAs, decidedAt, remarks } = amendment;
  return (
    <Stack>
      <DescriptionList
        facts={fields.map(({ field, oldValue, newValue }) => ({
          term: labelOf(field),
          value: t(wordsOf(outcome), {
            from: said(field, oldValue),
            to: said(field, newValue),
          }),
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
