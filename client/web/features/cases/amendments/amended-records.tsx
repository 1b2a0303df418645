import { AMENDED_RECORD_WORDS, type AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Timeline } from '../../../components/data/timeline.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { Stack } from '../../../components/layout/card.js';
import { apiQuery } from '../../../frame/api.js';
import { AnnulledNote } from '../../../frame/records/annul-button.js';
import { CorrectedMark } from '../../../frame/records/corrected-mark.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import styles from '../records/records.module.css';
import { BackToFamily } from '../step-frame.js';
import {
  AMENDED_PATHS,
  AmendedCaseDocument,
  type AmendedCase,
  type AmendedFamily,
  casesOf,
  confirmedOf,
  isCurrent,
  waitingFor,
} from './amended-case.js';
import { AnnulAmended } from './annul-amended.js';
import { AmendmentLines } from './amendment-lines.js';
import { amendableOf, type AmendableRecord } from './records-amended.js';
import { WaitingAmendment } from './waiting-amendment.js';
import { useWordsOfFields } from './words-of-fields.js';

interface OfKind {
  readonly family: AmendedFamily;
  readonly supportCase: AmendedCase;
  readonly what: AmendedRecord;
}

const Ways = ({ family, supportCase, what, record }: OfKind & { record: AmendableRecord }) => {
  const t = useText();
  const of = capitalize(AMENDED_RECORD_WORDS[what]);
  const date = formatDay(record.happenedOn);
  const confirmed = confirmedOf(supportCase, record.id);
  const mayPropose = supportCase.viewerMayAmend.includes(what) && !record.annulledAt && !waitingFor(supportCase, record.id);
  // The closing of an earlier case stays: the family has a next one, and has one open case at a time (FAMILY_HAS_NEXT_CASE).
  const mayAnnul = mayPropose && (what !== 'CLOSING' || isCurrent(family, supportCase));
  return (
    <div className={styles.ways} data-print="hide">
      {mayPropose && (
        <Link
          to="/rodziny/$familyId/sprawa/$step/$recordId/poprawka"
          params={{ familyId: family.id, step: AMENDED_PATHS[what], recordId: record.id }}
          aria-label={t('cases:records.correctOne', { of, date })}
        >
          {t('cases:records.correct')}
        </Link>
      )}
      <CorrectedMark isCorrected={confirmed.length > 0} of={t('cases:records.of', { of, date })}>
        {confirmed.map((amendment) => (
          <AmendmentLines key={amendment.id} family={family} amendment={amendment} />
        ))}
      </CorrectedMark>
      {mayAnnul && <AnnulAmended what={what} record={record} version={supportCase.version} />}
    </div>
  );
};

const RecordBody = (props: OfKind & { record: AmendableRecord }) => {
  const { labelOf, say } = useWordsOfFields(props.family);
  const waiting = waitingFor(props.supportCase, props.record.id);
  const facts = props.record.says.flatMap(([field, value]) =>
    value ? [{ term: labelOf(field), value: say(field, value) }] : [],
  );
  return (
    <Stack>
      <AnnulledNote item={props.record} />
      <DescriptionList facts={facts} />
      <Ways {...props} />
      {waiting && <WaitingAmendment family={props.family} supportCase={props.supportCase} amendment={waiting} />}
    </Stack>
  );
};

/** „zrobione” opens what was recorded of what carries law, with the correction that waits and those that were confirmed. */
export const AmendedRecords = ({ familyId, what }: { familyId: string; what: AmendedRecord }) => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(AmendedCaseDocument, { familyId })).data;
  const cases = casesOf(family);
  const [current] = cases;
  if (!current) return <NotFoundPage />;
  const title = capitalize(AMENDED_RECORD_WORDS[what]);
  const records = cases.flatMap((supportCase) => amendableOf(what, supportCase).map((record) => ({ supportCase, record })));
  return (
    <>
      <FamilyPageHeader family={family} title={title} intro={t('cases:amendments.intro', { number: current.number })} />
      <Stack>
        {records.length === 0 ? (
          <EmptyState icon="document" title={t('cases:records.none')}>
            {t('cases:records.noneText')}
          </EmptyState>
        ) : (
          <Timeline
            label={title}
            events={records.map(({ supportCase, record }) => ({
              id: record.id,
              happenedOn: record.happenedOn,
              title: isCurrent(family, supportCase)
                ? title
                : t('cases:amendments.inEarlier', { of: title, number: supportCase.number }),
              icon: 'document' as const,
              isAnnulled: Boolean(record.annulledAt),
              body: <RecordBody family={family} supportCase={supportCase} what={what} record={record} />,
            }))}
          />
        )}
        <BackToFamily familyId={familyId} />
      </Stack>
    </>
  );
};
