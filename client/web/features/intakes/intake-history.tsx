import { graphql } from '@asysta/client';
import {
  INTAKE_CHANNEL_WORDS,
  INTAKE_SOURCE_WORDS,
  type IntakeChannel,
  type IntakeSource,
  type Urgency,
  URGENCY_WORDS,
} from '@asysta/schema/intakes/codes';
import { useQuery } from '@tanstack/react-query';
import { capitalize, formatDay } from '../../components/format.js';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { CorrectedFields, CorrectedMark, lastOf, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';

const HistoryOfIntake = graphql(`
  query HistoryOfIntake($intakeId: ID!) {
    intake(id: $intakeId) {
      id
      corrections {
        id
        ...CorrectedField
      }
    }
  }
`);

const HistoryOfReporter = graphql(`
  query HistoryOfReporter($intakeId: ID!) {
    intake(id: $intakeId) {
      id
      reporterCorrections {
        id
        ...CorrectedField
      }
    }
  }
`);

/** Who corrected an intake last. */
export const lastChangeOfIntake = async (intakeId: string) => {
  const [told, reporter] = await Promise.all([execute(HistoryOfIntake, { intakeId }), execute(HistoryOfReporter, { intakeId })]);
  return lastOf([...told.intake.corrections, ...reporter.intake.reporterCorrections]);
};

/** Fields of an intake, by the words of their form. */
type Field = 'receivedOn' | 'source' | 'channel' | 'urgency' | 'content' | 'reporterName' | 'reporterContact';

const say = (field: string, value: string): string => {
  if (field === 'receivedOn') return formatDay(value);
  if (field === 'source') return capitalize(INTAKE_SOURCE_WORDS[value as IntakeSource]);
  if (field === 'channel') return capitalize(INTAKE_CHANNEL_WORDS[value as IntakeChannel]);
  return field === 'urgency' ? capitalize(URGENCY_WORDS[value as Urgency]) : value;
};

const useWords = (): WordsOfFields => {
  const t = useText();
  return { labelOf: (field) => t(`intakes:form.${field as Field}`), say };
};

const OfReporter = ({ intakeId }: { intakeId: string }) => {
  const t = useText();
  const words = useWords();
  const { data, error } = useQuery(apiQuery(HistoryOfReporter, { intakeId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  return <CorrectedFields lines={data.intake.reporterCorrections} words={words} />;
};

const History = ({ intakeId }: { intakeId: string }) => {
  const t = useText();
  const words = useWords();
  const maySeeReporter = useMay('reporter:read');
  const { data, error } = useQuery(apiQuery(HistoryOfIntake, { intakeId }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  return (
    <>
      <CorrectedFields lines={data.intake.corrections} words={words} />
      {maySeeReporter && <OfReporter intakeId={intakeId} />}
    </>
  );
};

/** „poprawiono” of an intake; who told it is shown to those alone who may know it. */
export const CorrectedIntakeMark = ({ isCorrected, intakeId }: { isCorrected: boolean; intakeId: string }) => {
  const t = useText();
  return (
    <CorrectedMark isCorrected={isCorrected} of={t('intakes:correction.of')}>
      <History intakeId={intakeId} />
    </CorrectedMark>
  );
};
