import { graphql, readFragment, type FragmentType, type SubstitutionLineFragment } from '@asysta/client';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { formatDay } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { AnnulButton, AnnulledNote } from '../../frame/records/annul-button.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { EndForm } from './end-form.js';
import styles from '../../frame/records/rows.module.css';

const SubstitutionLine = graphql(`
  fragment SubstitutionLine on Substitution {
    id
    version
    role
    validFrom
    validTo
    note
    decidedOn
    decidedAs
    decidedBy {
      id
      displayName
    }
    substitute {
      id
      displayName
    }
    insteadOf {
      id
      displayName
    }
    supportCase {
      id
      number
    }
    corrections {
      id
      ...CorrectedField
    }
    annulledAt
    annulmentReason
    annulledBy {
      displayName
    }
  }
`);

const AnnulSubstitutionMutation = graphql(`
  mutation AnnulSubstitution($input: AnnulSubstitutionInput!) {
    annulSubstitution(input: $input) {
      id
      version
    }
  }
`);

const useWords = (): WordsOfFields => {
  const t = useText();
  return { labelOf: () => t('substitutions:to'), say: (_, value) => formatDay(value) };
};

/** Whether it is the viewer's to shorten and to annul: a head who is on neither side. */
const useMayChange = ({ substitute, insteadOf }: SubstitutionLineFragment): boolean => {
  const mayDecide = useMay('case:hand-over');
  const { id } = useViewer();
  return mayDecide && ![substitute.id, insteadOf.id].includes(id);
};

const Ways = ({ line, onEnd }: { line: SubstitutionLineFragment; onEnd: () => void }) => {
  const t = useText();
  const words = useWords();
  const { today } = useViewer();
  const mayChange = useMayChange(line) && !line.annulledAt && line.validTo >= today;
  const name = line.substitute.displayName;
  return (
    <div className={styles.ways}>
      {mayChange && (
        <Button variant="quiet" aria-label={t('substitutions:end.openOne', { name })} onPress={onEnd}>
          {t('substitutions:end.open')}
        </Button>
      )}
      <CorrectedMark isCorrected={line.corrections.length > 0} of={t('substitutions:of', { name })}>
        <CorrectedFields lines={line.corrections} words={words} />
      </CorrectedMark>
      {mayChange && (
        <AnnulButton
          id={line.id}
          version={line.version}
          day={line.validFrom}
          of={t('substitutions:one')}
          send={(input) => execute(AnnulSubstitutionMutation, { input: { ...input, substitutionId: line.id } })}
        />
      )}
    </div>
  );
};

const State = ({ line: { annulledAt, validFrom, validTo } }: { line: SubstitutionLineFragment }) => {
  const t = useText();
  const { today } = useViewer();
  if (annulledAt || validTo < today) return null;
  return <Badge tone="info">{t(validFrom > today ? 'substitutions:coming' : 'substitutions:lasts')}</Badge>;
};

/** One substitution: who for whom, in which days and cases, who decided, and the ways to end it. */
const SubstitutionRow = ({ item }: { item: FragmentType<typeof SubstitutionLine> }) => {
  const t = useText();
  const line = readFragment(SubstitutionLine, item);
  const [isEnding, setIsEnding] = useState(false);
  const days = { from: formatDay(line.validFrom), to: formatDay(line.validTo) };
  return (
    <li className={styles.row}>
      <div>
        <span className={line.annulledAt ? styles.annulled : undefined}>
          {t('substitutions:line', { who: line.substitute.displayName, whom: line.insteadOf.displayName })}
        </span>{' '}
        <State line={line} />
        <div className={styles.soft}>
          {[t('substitutions:days', days), line.supportCase?.number ?? t('substitutions:all')].join(' · ')}
        </div>
        {line.note && <p>{t('substitutions:noteLine', { note: line.note })}</p>}
        <div className={styles.soft}>
          {t('substitutions:decided', { name: inFunction(line.decidedBy, line.decidedAs), date: formatDay(line.decidedOn) })}
        </div>
        <AnnulledNote item={line} />
      </div>
      {isEnding ? (
        <EndForm substitution={line} onClose={() => setIsEnding(false)} />
      ) : (
        <Ways line={line} onEnd={() => setIsEnding(true)} />
      )}
    </li>
  );
};

/** Substitutions, the latest first, or the word that there are none. */
export const SubstitutionRows = ({
  items,
}: {
  items: readonly (FragmentType<typeof SubstitutionLine> & { readonly id: string; readonly version: number })[];
}) => {
  const t = useText();
  if (items.length === 0) return <p>{t('substitutions:none')}</p>;
  return (
    <ul className={styles.rows}>
      {items.map((item) => (
        <SubstitutionRow key={item.id} item={item} />
      ))}
    </ul>
  );
};
