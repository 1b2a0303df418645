import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, LinkButton } from '../../components/button.js';
import { classNames } from '../../components/class-names.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Stack } from '../../components/layout/card.js';
import { formatDayOfYear } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { RadarItem } from './radar-item.js';
import styles from './radar.module.css';
import type { Scope } from './scopes.js';

const RadarQuery = graphql(`
  query Radar($scope: RadarScope!, $first: Int!) {
    radar(scope: $scope, first: $first) {
      weekEndsOn
      overdue {
        ...RadarPart
      }
      thisWeek {
        ...RadarPart
      }
      next {
        ...RadarPart
      }
    }
  }
`);

const RadarPartFields = graphql(`
  fragment RadarPart on RadarBucket {
    totalCount
    deadlines {
      id
      ...RadarItem
    }
  }
`);

type PartName = 'overdue' | 'thisWeek' | 'next';

interface PartProps {
  name: PartName;
  title: string;
  note?: string | undefined;
  part: FragmentType<typeof RadarPartFields>;
}

const PLACES: Record<PartName, string> = { overdue: 'po-terminie', thisWeek: 'ten-tydzien', next: 'nastepne' };
const LOOKS: Record<PartName, string | undefined> = { overdue: styles.late, thisWeek: styles.soon, next: styles.later };

const Figure = ({ name, part }: Pick<PartProps, 'name' | 'part'>) => {
  const t = useText();
  const { totalCount } = readFragment(RadarPartFields, part);
  return (
    <a href={`#${PLACES[name]}`} className={classNames(styles.figure, (name !== 'overdue' || totalCount > 0) && LOOKS[name])}>
      <strong>{totalCount}</strong>
      <span>{t(`deadlines:figure.${name}`)}</span>
    </a>
  );
};

const Part = ({ name, title, note, part }: PartProps) => {
  const t = useText();
  const { deadlines, totalCount } = readFragment(RadarPartFields, part);
  return (
    <section className={styles.part} id={PLACES[name]} aria-labelledby={`${PLACES[name]}-tytul`}>
      <h2 id={`${PLACES[name]}-tytul`}>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {deadlines.length === 0 ? (
        <p className={styles.note}>{t(`deadlines:nothing.${name}`)}</p>
      ) : (
        <ol className={styles.list}>
          {deadlines.map((deadline) => (
            <RadarItem key={deadline.id} item={deadline} />
          ))}
        </ol>
      )}
      {deadlines.length < totalCount && (
        <p className={styles.note}>{t('components:shown', { shown: deadlines.length, total: totalCount })}</p>
      )}
    </section>
  );
};

const NothingRuns = ({ scope }: { scope: Scope }) => {
  const t = useText();
  return (
    <EmptyState
      icon="calendar"
      title={t('deadlines:empty.title')}
      action={<LinkButton to="/rodziny">{t('deadlines:empty.action')}</LinkButton>}
    >
      <p>{t(`deadlines:empty.${scope}`)}</p>
      <p>{t('deadlines:empty.how')}</p>
    </EmptyState>
  );
};

const SHORT = 25;
const LONG = 100;

/** The running terms of one scope in three parts: what is late, what this week asks for, what follows. */
export const Radar = ({ scope }: { scope: Scope }) => {
  const t = useText();
  const [first, setFirst] = useState(SHORT);
  const { radar } = useSuspenseQuery(apiQuery(RadarQuery, { scope, first })).data;
  const counts = [radar.overdue, radar.thisWeek, radar.next].map((part) => readFragment(RadarPartFields, part).totalCount);
  if (counts.every((count) => count === 0)) return <NothingRuns scope={scope} />;
  return (
    <Stack>
      <nav aria-label={t('deadlines:summary')} className={styles.summary}>
        <Figure name="overdue" part={radar.overdue} />
        <Figure name="thisWeek" part={radar.thisWeek} />
        <Figure name="next" part={radar.next} />
      </nav>
      <div className={styles.parts}>
        <Part name="overdue" title={t('deadlines:part.overdue')} part={radar.overdue} />
        <Part
          name="thisWeek"
          title={t('deadlines:part.thisWeek')}
          note={t('deadlines:until', { date: formatDayOfYear(radar.weekEndsOn) })}
          part={radar.thisWeek}
        />
        <Part name="next" title={t('deadlines:part.next')} part={radar.next} />
      </div>
      {first === SHORT && counts.some((count) => count > SHORT) && (
        <div>
          <Button icon="chevronDown" onPress={() => setFirst(LONG)}>
            {t('common:showMore')}
          </Button>
        </div>
      )}
    </Stack>
  );
};
