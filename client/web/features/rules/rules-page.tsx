import { graphql } from '@asysta/client';
import { LAW_RULE_WORDS, termInWords } from '@asysta/schema/law/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table, type Column } from '../../components/data/table.js';
import { capitalize, formatDay } from '../../components/format.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { OwnRuleRow } from './own-rule-row.js';
import { bookOf } from './rule-book.js';
import styles from './rules.module.css';

const RulesPageDocument = graphql(`
  query RulesPage {
    centre {
      id
      lawRules {
        key
        ruleVersion
        article
        amount
        unit
        validFrom
      }
      localRuleVersions {
        ...OwnRule
      }
    }
  }
`);

const useRules = () => useSuspenseQuery(apiQuery(RulesPageDocument, {})).data.centre;

type LawRule = ReturnType<typeof useRules>['lawRules'][number];

const useLawColumns = (): readonly Column<LawRule>[] => {
  const t = useText();
  return [
    { id: 'what', heading: t('rules:law.what'), isRowHeader: true, cell: ({ key }) => capitalize(LAW_RULE_WORDS[key]) },
    {
      id: 'howMuch',
      heading: t('rules:law.howMuch'),
      cell: ({ amount, unit }) => (unit === 'FAMILIES' ? t('rules:law.families', { count: amount }) : termInWords(amount, unit)),
    },
    { id: 'article', heading: t('rules:law.article'), cell: ({ article }) => article },
    { id: 'since', heading: t('rules:law.since'), cell: ({ validFrom }) => formatDay(validFrom) },
  ];
};

/** What the act says, which no centre changes, and apart from it what the centre set for itself. */
export const RulesPage = () => {
  const t = useText();
  const { today } = useViewer();
  const { lawRules, localRuleVersions } = useRules();
  const columns = useLawColumns();
  return (
    <>
      <PageHeader
        title={t('rules:title')}
        intro={t('rules:intro')}
        breadcrumbs={[
          <Link key="osrodek" to="/osrodek">
            {t('rules:centre')}
          </Link>,
        ]}
        actions={<PrintButton />}
      />
      <Stack>
        <Card title={t('rules:own.title')}>
          <p className={styles.soft}>{t('rules:own.intro')}</p>
          <ul className={styles.rules}>
            {bookOf(localRuleVersions, today).map((rule) => (
              <OwnRuleRow key={rule.key} rule={rule} />
            ))}
          </ul>
        </Card>
        <Card title={t('rules:law.title')}>
          <p className={styles.soft}>{t('rules:law.intro')}</p>
          <Table
            caption={t('rules:law.caption')}
            isCaptionHidden
            columns={columns}
            rows={lawRules}
            rowKey={({ key, ruleVersion }) => `${key}:${ruleVersion}`}
            empty={null}
          />
        </Card>
      </Stack>
    </>
  );
};
