import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DescriptionList } from '../../components/data/description-list.js';
import { Card, Columns, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { isInForceOn } from '../../frame/records/in-force.js';
import styles from './centres.module.css';
import { LocalRules } from './local-rules.js';
import { Partners } from './partners.js';
import { UnitsTree } from './units-tree.js';

const CentrePageDocument = graphql(`
  query CentrePage {
    centre {
      id
      name
      seat
      voivodeship
      address
      teryt
      units {
        ...UnitOfTree
      }
      competentCourts {
        id
        name
        address
        validFrom
        validTo
        annulledAt
      }
      localRules {
        ...LocalRuleRow
      }
      ownProblems {
        id
        name
        validFrom
        validTo
      }
      programmes {
        id
        name
        method
        validFrom
        validTo
      }
      helpForms {
        id
        name
      }
    }
  }
`);

const useCentre = () => useSuspenseQuery(apiQuery(CentrePageDocument, {})).data.centre;

type Centre = ReturnType<typeof useCentre>;

const Facts = ({ centre }: { centre: Centre }) => {
  const t = useText();
  return (
    <Card title={t('centres:facts.title')}>
      <DescriptionList
        facts={[
          { term: t('centres:facts.seat'), value: centre.seat },
          ...(centre.address ? [{ term: t('centres:facts.address'), value: centre.address }] : []),
          { term: t('centres:facts.voivodeship'), value: centre.voivodeship },
          { term: t('centres:facts.teryt'), value: centre.teryt ?? t('common:none') },
        ]}
      />
    </Card>
  );
};

const Programmes = ({ programmes }: Pick<Centre, 'programmes'>) => {
  const t = useText();
  if (programmes.length === 0) return <p className={styles.soft}>{t('centres:programmes.none')}</p>;
  return (
    <ul className={styles.list}>
      {programmes.map(({ id, name, method, validFrom, validTo }) => (
        <li key={id}>
          <strong>{name}</strong>
          <div>{method}</div>
          <div className={styles.soft}>
            {validTo
              ? t('centres:programmes.fromTo', { from: formatDay(validFrom), to: formatDay(validTo) })
              : t('centres:programmes.from', { from: formatDay(validFrom) })}
          </div>
        </li>
      ))}
    </ul>
  );
};

const HelpForms = ({ helpForms }: Pick<Centre, 'helpForms'>) => {
  const t = useText();
  if (helpForms.length === 0) return <p className={styles.soft}>{t('centres:help.none')}</p>;
  return (
    <ul className={styles.dots}>
      {helpForms.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
};

const OwnProblems = ({ ownProblems }: Pick<Centre, 'ownProblems'>) => {
  const t = useText();
  const { today } = useViewer();
  const mayChangeThem = useMay('rule:set');
  const used = ownProblems.filter((problem) => isInForceOn(problem, today));
  return (
    <Card title={t('centres:problems.title')}>
      <p className={styles.soft}>{t(used.length > 0 ? 'centres:problems.intro' : 'centres:problems.none')}</p>
      <ul className={styles.dots}>
        {used.map(({ id, name }) => (
          <li key={id}>{capitalize(name)}</li>
        ))}
      </ul>
      <p>
        <Link to="/osrodek/problemy">{t(mayChangeThem ? 'centres:problems.setThem' : 'centres:problems.readThem')}</Link>
      </p>
    </Card>
  );
};

/** Which court is competent today, and the way to those before and after it. */
const CompetentCourt = ({ competentCourts }: Pick<Centre, 'competentCourts'>) => {
  const t = useText();
  const { today } = useViewer();
  const maySet = useMay('court:set');
  const court = competentCourts.find((one) => !one.annulledAt && isInForceOn(one, today));
  return (
    <>
      {court ? (
        <>
          <p>
            <strong>{court.name}</strong>
          </p>
          <p>{court.address}</p>
          <p className={styles.soft}>
            {court.validTo
              ? t('centres:court.fromTo', { from: formatDay(court.validFrom), to: formatDay(court.validTo) })
              : t('centres:court.from', { from: formatDay(court.validFrom) })}
          </p>
        </>
      ) : (
        <p className={styles.soft}>{t('centres:court.none')}</p>
      )}
      {(maySet || competentCourts.length > 0) && (
        <p>
          <Link to="/osrodek/sad-wlasciwy">{t(maySet ? 'centres:court.set' : 'centres:court.read')}</Link>
        </p>
      )}
    </>
  );
};

/** The centre as it describes itself: units, programmes, rules with their sources, own problems, competent court, forms of help, partners. */
export const CentrePage = () => {
  const t = useText();
  const centre = useCentre();
  const readsPartners = useMay('partner:read');
  const maySetRules = useMay('rule:set');
  return (
    <>
      <PageHeader title={centre.name} intro={t('centres:intro')} actions={<PrintButton />} />
      <Stack>
        <Columns>
          <Stack>
            <Card title={t('centres:rules.title')}>
              <p className={styles.soft}>{t('centres:rules.intro')}</p>
              <LocalRules items={centre.localRules} />
              <p>
                <Link to="/osrodek/zasady">{t(maySetRules ? 'centres:rules.setThem' : 'centres:rules.readThem')}</Link>
              </p>
            </Card>
            <OwnProblems ownProblems={centre.ownProblems} />
            <Card title={t('centres:programmes.title')}>
              <Programmes programmes={centre.programmes} />
            </Card>
          </Stack>
          <Stack>
            <Facts centre={centre} />
            <Card title={t('centres:court.title')}>
              <CompetentCourt competentCourts={centre.competentCourts} />
            </Card>
            <Card title={t('centres:units.title')}>
              <UnitsTree items={centre.units} />
            </Card>
            <Card title={t('centres:help.title')}>
              <HelpForms helpForms={centre.helpForms} />
            </Card>
          </Stack>
        </Columns>
        {readsPartners && (
          <Card title={t('centres:partners.title')}>
            <Partners />
          </Card>
        )}
      </Stack>
    </>
  );
};
