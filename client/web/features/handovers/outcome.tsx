import { Callout } from '../../components/feedback/callout.js';
import { useText } from '../../frame/text/use-text.js';
import type { LedCase, Outcomes } from './hand-over-form.js';

/** What became of a hand-over: how many cases went, and each that stayed with its reason. */
export const Outcome = ({ result, cases }: { result: Outcomes; cases: readonly LedCase[] }) => {
  const t = useText();
  const stayed = result.outcomes.filter(({ reason }) => reason);
  const gone = result.outcomes.length - stayed.length;
  const nameOf = (id: string): string => cases.find((one) => one.id === id)?.surname ?? '';
  return (
    <Callout
      kind={stayed.length > 0 ? 'warning' : 'success'}
      title={gone > 0 ? t('handovers:result.gone', { count: gone }) : t('handovers:result.none')}
    >
      {stayed.length > 0 && (
        <>
          <p>{t('handovers:result.stayed')}</p>
          <ul>
            {stayed.map(({ id, reason, supportCase }) => (
              <li key={id}>{`${t('handovers:family', { surname: nameOf(supportCase.id) })}: ${reason}`}</li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
};
