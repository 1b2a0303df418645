import { graphql, type CompetentCourtsQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { formatDay } from '../../../components/format.js';
import { apiQuery } from '../../../frame/api.js';
import { useText } from '../../../frame/text/use-text.js';
import { isInForceOn } from '../../../frame/records/in-force.js';

const CompetentCourtsDocument = graphql(`
  query CompetentCourts {
    centre {
      id
      competentCourts {
        id
        name
        address
        validFrom
        validTo
        annulledAt
      }
    }
  }
`);

/** The courts competent for the centre, each between its days. */
export type Courts = CompetentCourtsQuery['centre']['competentCourts'];

/** What the centre knows of its competent courts. */
export const useCourts = (): Courts => useSuspenseQuery(apiQuery(CompetentCourtsDocument, {})).data.centre.competentCourts;

/** The court competent on a day; undefined where the centre has recorded none. */
export const courtOn = (courts: Courts, day: string): Courts[number] | undefined =>
  courts.find((court) => !court.annulledAt && isInForceOn(court, day));

interface Proposing {
  readonly courts: Courts;
  /** The day concerned. */
  readonly day: string;
  /** What stands in the field. */
  readonly written: string | null | undefined;
  readonly onPropose: (name: string) => void;
}

/**
 * Lets the proposal in a field follow the day concerned for as long as nobody has written another court; the form begins with the
 * court of today. Answers what is said beside the field: where letters to that court go; undefined where none is known.
 */
export const useProposedCourt = ({ courts, day, written, onPropose }: Proposing): string | undefined => {
  const t = useText();
  const court = courtOn(courts, day);
  const name = court?.name ?? '';
  const proposed = useRef(name);
  useEffect(() => {
    const before = proposed.current;
    proposed.current = name;
    if (name !== before && (written ?? '') === before) onPropose(name);
  });
  return court && t('cases:competentCourt', { date: formatDay(day), address: court.address });
};
