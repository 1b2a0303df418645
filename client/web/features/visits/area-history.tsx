import { graphql, type HistoryOfAreasQuery } from '@asysta/client';
import { useQuery } from '@tanstack/react-query';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { CorrectedFields, CorrectedMark, lastOf } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';

const HistoryOfAreas = graphql(`
  query HistoryOfAreas($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        areasOfChange {
          id
          corrections {
            id
            ...CorrectedField
          }
        }
      }
    }
  }
`);

interface Which {
  readonly familyId: string;
  readonly areaId: string;
}

const linesOf = ({ family }: HistoryOfAreasQuery, id: string) =>
  family.currentCase?.areasOfChange.find((one) => one.id === id)?.corrections ?? [];

/** Who corrected an area last. */
export const lastChangeOfArea = async ({ familyId, areaId }: Which) =>
  lastOf(linesOf(await execute(HistoryOfAreas, { familyId }), areaId));

const History = ({ familyId, areaId }: Which) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(HistoryOfAreas, { familyId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const words = { labelOf: () => t('visits:areas.description'), say: (_field: string, value: string) => value };
  return <CorrectedFields lines={linesOf(data, areaId)} words={words} />;
};

/** „poprawiono” of an area requiring change. */
export const CorrectedAreaMark = ({ isCorrected, ...which }: Which & { isCorrected: boolean }) => {
  const t = useText();
  return (
    <CorrectedMark isCorrected={isCorrected} of={t('visits:areas.of')}>
      <History {...which} />
    </CorrectedMark>
  );
};
