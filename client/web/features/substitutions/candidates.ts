import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDay } from '../../components/format.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';

const SubstituteCandidates = graphql(`
  query SubstituteCandidates {
    assistantCaseloads {
      holdsFunction
      assistant {
        id
        displayName
        absentFrom
        absentTo
      }
    }
    socialWorkerLoads {
      socialWorker {
        id
        displayName
        absentFrom
        absentTo
      }
    }
  }
`);

interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly absentFrom?: string | null | undefined;
  readonly absentTo?: string | null | undefined;
}

/** Who could stand in for whom: people of the same function, without those named. */
export const useCandidates = () => {
  const t = useText();
  const { assistantCaseloads, socialWorkerLoads } = useSuspenseQuery(apiQuery(SubstituteCandidates, {})).data;
  const assistants = assistantCaseloads.filter(({ holdsFunction }) => holdsFunction).map(({ assistant }) => assistant);
  const workers = socialWorkerLoads.map(({ socialWorker }) => socialWorker);
  const optionOf = ({ id, displayName, absentFrom, absentTo }: Colleague) => ({
    value: id,
    label: displayName,
    note: absentFrom && absentTo ? t('substitutions:away', { from: formatDay(absentFrom), to: formatDay(absentTo) }) : undefined,
  });
  return {
    /** Whether the person is an assistant, as far as the caseloads say. */
    isAssistant: (id: string | null) => assistantCaseloads.some(({ assistant }) => assistant.id === id),
    insteadOf: (id: string | null, asAssistant: boolean) =>
      (asAssistant ? assistants : workers).filter((one) => one.id !== id).map(optionOf),
  };
};
