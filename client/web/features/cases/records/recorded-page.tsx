import { CASE_ACTIONS } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Timeline } from '../../../components/data/timeline.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { formatDay } from '../../../components/format.js';
import { Stack } from '../../../components/layout/card.js';
import { apiQuery } from '../../../frame/api.js';
import { AnnulledNote } from '../../../frame/records/annul-button.js';
import { CorrectedMark } from '../../../frame/records/corrected-mark.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { amendedAt } from '../amendments/amended-case.js';
import { AmendedRecords } from '../amendments/amended-records.js';
import { BackToFamily } from '../step-frame.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import { AnnulStep } from './annul-step.js';
import styles from './records.module.css';
import { recordsOf, type StepRecord } from './records-of.js';
import {
  isRecorded,
  RECORDED,
  RecordedStepsDocument,
  type RecordedAction,
  type RecordedCase,
  type RecordedFamily,
} from './recorded-steps.js';
import { StepHistory } from './step-history.js';

interface OfStep {
  readonly family: RecordedFamily;
  readonly supportCase: RecordedCase;
  readonly action: RecordedAction;
}

const Ways = ({ record, ...step }: OfStep & { record: StepRecord }) => {
  const t = useText();
  const { family, supportCase, action } = step;
  const of = t(`cases:${RECORDED[action]}.title`);
  const date = formatDay(record.happenedOn);
  return (
    <div className={styles.ways} data-print="hide">
      {record.mayCorrect && (
        <Link
          to="/rodziny/$familyId/sprawa/$step/$recordId/poprawka"
          params={{ familyId: family.id, step: CASE_STEP_PATHS[action], recordId: record.id }}
          aria-label={t('cases:records.correctOne', { of, date })}
        >
          {t('cases:records.correct')}
        </Link>
      )}
      <CorrectedMark isCorrected={record.corrected} of={t('cases:records.of', { of, date })}>
        <StepHistory known={{ family, supportCase }} recordId={record.id} />
      </CorrectedMark>
      {record.mayAnnul && <AnnulStep action={action} record={record} version={supportCase.version} />}
    </div>
  );
};

const Records = (step: OfStep) => {
  const t = useText();
  const { action, supportCase } = step;
  const title = t(`cases:${RECORDED[action]}.title`);
  const events = recordsOf(t, action, supportCase).map((record) => ({
    id: record.id,
    happenedOn: record.happenedOn,
    title,
    by: record.by,
    icon: 'document' as const,
    isAnnulled: Boolean(record.annulledAt),
    body: (
      <Stack>
        <AnnulledNote item={record} />
        <DescriptionList facts={record.facts} />
        <Ways {...step} record={record} />
      </Stack>
    ),
  }));
  if (events.length === 0)
    return (
      <EmptyState icon="document" title={t('cases:records.none')}>
        {t('cases:records.noneText')}
      </EmptyState>
    );
  return <Timeline label={title} events={events} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/sprawa/$step/zapisane');

const RecordedStepPage = () => {
  const t = useText();
  const { familyId, step } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(RecordedStepsDocument, { familyId })).data;
  const action = CASE_ACTIONS.find((one) => CASE_STEP_PATHS[one] === step);
  const supportCase = family.currentCase;
  if (!action || !isRecorded(action) || !supportCase) return <NotFoundPage />;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t(`cases:${RECORDED[action]}.title`)}
        intro={t('cases:records.intro', { number: supportCase.number })}
      />
      <Stack>
        <Records family={family} supportCase={supportCase} action={action} />
        <div className={styles.ways}>
          <LinkButton to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step }} variant="secondary">
            {t('cases:records.another')}
          </LinkButton>
          <BackToFamily familyId={familyId} />
        </div>
      </Stack>
    </>
  );
};

/** „zrobione” opens what was recorded in a step of the case, with its history and the ways to correct it: alone, or by two people. */
export const RecordedPage = () => {
  const { familyId, step } = route.useParams();
  const what = amendedAt(step);
  return what ? <AmendedRecords familyId={familyId} what={what} /> : <RecordedStepPage />;
};
