import { type ResourceState, RESOURCE_KIND_WORDS, RESOURCE_STATE_WORDS } from '@asysta/schema/families/codes';
import { useMay } from '../../../frame/viewer.js';
import { ButtonGroup, LinkButton } from '../../../components/button.js';
import { Badge, type Tone } from '../../../components/data/badge.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useCardFamily, type CardFamily } from './family-card.js';
import { CorrectedFamilyMark } from './history.js';
import styles from './family-page.module.css';

const TONES: Record<ResourceState, Tone> = { HELD: 'success', AT_RISK: 'warning', LACKING: 'neutral' };

const Strengths = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  if (family.strengths.length === 0) return <p>{t('families:strengths.empty')}</p>;
  return (
    <ul className={styles.items}>
      {family.strengths.map((strength) => (
        <li key={strength.id} className={styles.item}>
          <span className={styles.name}>{strength.description}</span>
          {strength.familyMember && <span>{t('families:strengths.whose', { name: strength.familyMember.givenName })}</span>}
          {strength.evidence && <span>{t('families:strengths.evidence', { text: strength.evidence })}</span>}
          {strength.useMade && <span>{t('families:strengths.useMade', { text: strength.useMade })}</span>}
          <span className={styles.soft}>{t('families:strengths.observedOn', { date: formatDay(strength.observedOn) })}</span>
          <ButtonGroup>
            {mayChange && (
              <LinkButton
                to="/rodziny/$familyId/mocne-strony/$strengthId/popraw"
                params={{ familyId: family.id, strengthId: strength.id }}
                variant="quiet"
                aria-label={t('families:strengths.correctNamed', { name: strength.description })}
              >
                {t('families:persons.correct')}
              </LinkButton>
            )}
            <CorrectedFamilyMark
              isCorrected={strength.corrected}
              familyId={family.id}
              memberId={strength.id}
              title={strength.description}
            />
          </ButtonGroup>
        </li>
      ))}
    </ul>
  );
};

const Resources = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  if (family.resources.length === 0) return <p>{t('families:strengths.resourcesEmpty')}</p>;
  return (
    <ul className={styles.items}>
      {family.resources.map((resource) => (
        <li key={resource.id} className={styles.item}>
          <span>
            <span className={styles.name}>{resource.description}</span>{' '}
            <Badge tone={TONES[resource.state]}>{capitalize(RESOURCE_STATE_WORDS[resource.state])}</Badge>
          </span>
          <span className={styles.soft}>
            {capitalize(RESOURCE_KIND_WORDS[resource.kind])}.{' '}
            {t('families:strengths.observedOn', { date: formatDay(resource.observedOn) })}
          </span>
          <ButtonGroup>
            {mayChange && (
              <LinkButton
                to="/rodziny/$familyId/zasoby/$resourceId/popraw"
                params={{ familyId: family.id, resourceId: resource.id }}
                variant="quiet"
                aria-label={t('families:strengths.correctNamed', { name: resource.description })}
              >
                {t('families:persons.correct')}
              </LinkButton>
            )}
            <CorrectedFamilyMark
              isCorrected={resource.corrected}
              familyId={family.id}
              memberId={resource.id}
              title={resource.description}
            />
          </ButtonGroup>
        </li>
      ))}
    </ul>
  );
};

/** Mocne strony i zasoby: what works in the family and what it can lean on. */
export const StrengthsTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  const mayChange = useMay('family:change');
  const params = { familyId: family.id };
  return (
    <Stack>
      <Card
        title={t('families:strengths.title')}
        action={
          mayChange && (
            <LinkButton to="/rodziny/$familyId/mocne-strony/nowa" params={params} icon="plus">
              {t('families:strengths.add')}
            </LinkButton>
          )
        }
      >
        <p className={styles.soft}>{t('families:strengths.intro')}</p>
        <Strengths family={family} />
      </Card>
      <Card
        title={t('families:strengths.resources')}
        action={
          mayChange && (
            <LinkButton to="/rodziny/$familyId/zasoby/nowy" params={params} icon="plus">
              {t('families:strengths.addResource')}
            </LinkButton>
          )
        }
      >
        <p className={styles.soft}>{t('families:strengths.resourcesIntro')}</p>
        <Resources family={family} />
      </Card>
    </Stack>
  );
};
