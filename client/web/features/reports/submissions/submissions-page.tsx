import {
  firstOn,
  halfYearContaining,
  isHalfYear,
  lastClosedHalfYear,
  parseHalfYear,
  type HalfYear,
} from '@asysta/schema/values/half-year';
import { addDays, parseLocalDate, type LocalDate } from '@asysta/schema/values/local-date';
import { halfYearInWords } from '@asysta/schema/reports/codes';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { Select } from '../../../components/forms/select.js';
import { Stack } from '../../../components/layout/card.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import styles from '../reports.module.css';
import { SubmittedReports } from './submitted-reports.js';

const OFFERED = 6;

const offered = (today: LocalDate, chosen: HalfYear): readonly HalfYear[] => {
  const halfYears = [halfYearContaining(today)];
  while (halfYears.length < OFFERED) halfYears.push(halfYearContaining(addDays(firstOn(halfYears.at(-1) ?? chosen), -1)));
  return halfYears.includes(chosen) ? halfYears : [...halfYears, chosen].toSorted().toReversed();
};

const route = getRouteApi('/signed-in/sprawozdania-gmin');

/** What a region may know: the figures of its gminas exactly as submitted, and who has not submitted yet. */
export const SubmissionsPage = () => {
  const t = useText();
  const navigate = useNavigate();
  const { polrocze } = route.useSearch();
  const { today } = useViewer();
  const day = parseLocalDate(today);
  const chosen = polrocze && isHalfYear(polrocze) ? parseHalfYear(polrocze) : lastClosedHalfYear(day);
  return (
    <>
      <PageHeader title={t('reports:region.title')} intro={t('reports:region.intro')} />
      <Stack>
        <div className={styles.bar} data-print="hide">
          <Select
            label={t('reports:region.halfYear')}
            value={chosen}
            onChange={(halfYear) => halfYear && void navigate({ to: '/sprawozdania-gmin', search: { polrocze: halfYear } })}
            options={offered(day, chosen).map((value) => ({ value, label: halfYearInWords(value) }))}
          />
        </div>
        <Suspense key={chosen} fallback={<Skeleton lines={6} lineRem={3} />}>
          <SubmittedReports halfYear={chosen} />
        </Suspense>
      </Stack>
    </>
  );
};
