import { graphql, readFragment, type FragmentType, type LocalRuleRowFragment } from '@asysta/client';
import { LOCAL_RULE_WORDS, termInWords } from '@asysta/schema/law/codes';
import { Table, type Column } from '../../components/data/table.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './centres.module.css';

const LocalRuleFields = graphql(`
  fragment LocalRuleRow on LocalRule {
    id
    key
    ruleVersion
    source
    amount
    unit
    validFrom
    validTo
  }
`);

type Rule = LocalRuleRowFragment;

const useColumns = (): readonly Column<Rule>[] => {
  const t = useText();
  return [
    { id: 'what', heading: t('centres:rules.what'), isRowHeader: true, cell: ({ key }) => capitalize(LOCAL_RULE_WORDS[key]) },
    {
      id: 'term',
      heading: t('centres:rules.term'),
      cell: ({ amount, unit }) => (amount && unit ? termInWords(amount, unit) : t('centres:rules.required')),
    },
    {
      id: 'source',
      heading: t('centres:rules.source'),
      cell: ({ source, ruleVersion }) => t('centres:rules.version', { source, version: ruleVersion }),
    },
    {
      id: 'since',
      heading: t('centres:rules.since'),
      cell: ({ validFrom, validTo }) =>
        validTo
          ? t('centres:rules.fromTo', { from: formatDay(validFrom), to: formatDay(validTo) })
          : t('centres:rules.from', { from: formatDay(validFrom) }),
    },
  ];
};

/** Rules the centre set for itself, each with where it is written. */
export const LocalRules = ({ items }: { items: readonly FragmentType<typeof LocalRuleFields>[] }) => {
  const t = useText();
  const columns = useColumns();
  return (
    <Table
      caption={t('centres:rules.caption')}
      isCaptionHidden
      columns={columns}
      rows={readFragment(LocalRuleFields, items)}
      rowKey={({ id }) => id}
      empty={<p className={styles.soft}>{t('centres:rules.none')}</p>}
    />
  );
};
