import { graphql } from '@asysta/client';
import { PARENTAL_AUTHORITY_STATUS_WORDS } from '@asysta/schema/authority/codes';
import { WHEREABOUTS_KIND_WORDS } from '@asysta/schema/whereabouts/codes';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { Table } from '../../components/data/table.js';
import { capitalize, formatDay } from '../../components/format.js';
import { Card, Stack } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { AnnulButton } from '../../frame/records/annul-button.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { type ChildOfFamily, type StayOfChild, useFamilyWithChildren } from './children.js';

const AnnulWhereabouts = graphql(`
  mutation AnnulWhereabouts($input: AnnulWhereaboutsInput!) {
    annulWhereabouts(input: $input) {
      id
      version
    }
  }
`);

const AnnulParentalAuthority = graphql(`
  mutation AnnulParentalAuthority($input: AnnulParentalAuthorityInput!) {
    annulParentalAuthority(input: $input) {
      id
      version
    }
  }
`);

/** What stands beside a stay: its term, or why it does not count. */
const useMarkOf = () => {
  const t = useText();
  return ({ annulledAt, annulmentReason, watch }: StayOfChild): string | null => {
    if (annulledAt) return t('whereabouts:place.annulled', { reason: annulmentReason ?? '' });
    if (!watch) return null;
    return watch.metOn
      ? t('whereabouts:place.met', { date: formatDay(watch.metOn) })
      : t('whereabouts:place.watch', { date: formatDay(watch.dueOn) });
  };
};

const StayChanges = ({ familyId, child, stay }: { familyId: string; child: ChildOfFamily; stay: StayOfChild }) => {
  const t = useText();
  if (stay.annulledAt) return null;
  const params = { familyId, memberId: child.id, whereaboutsId: stay.id };
  return (
    <ButtonGroup>
      <LinkButton
        to="/rodziny/$familyId/osoby/$memberId/miejsce/$whereaboutsId/popraw"
        params={params}
        variant="quiet"
        aria-label={t('whereabouts:place.correctOf', { date: formatDay(stay.validFrom) })}
      >
        {t('whereabouts:place.correct')}
      </LinkButton>
      <AnnulButton
        id={stay.id}
        version={stay.version}
        day={stay.validFrom}
        of={t('whereabouts:place.one')}
        send={(input) => execute(AnnulWhereabouts, { input: { ...input, whereaboutsId: stay.id } })}
      />
    </ButtonGroup>
  );
};

const Stays = ({ familyId, child }: { familyId: string; child: ChildOfFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  const markOf = useMarkOf();
  if (child.whereabouts.length === 0) return <p>{t('whereabouts:place.empty')}</p>;
  return (
    <Table
      caption={`${t('whereabouts:place.title')}: ${child.givenName}`}
      rows={child.whereabouts}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'kind',
          heading: t('whereabouts:place.kind'),
          isRowHeader: true,
          cell: (stay) => {
            const words = [capitalize(WHEREABOUTS_KIND_WORDS[stay.kind]), stay.withWhom].filter(Boolean).join(', ');
            const mark = markOf(stay);
            return (
              <>
                {stay.annulledAt ? <s>{words}</s> : words}
                {mark && <> ({mark})</>}
              </>
            );
          },
        },
        { id: 'from', heading: t('whereabouts:place.from'), cell: ({ validFrom }) => formatDay(validFrom) },
        {
          id: 'to',
          heading: t('whereabouts:place.to'),
          cell: ({ validTo }) => (validTo ? formatDay(validTo) : t('whereabouts:place.still')),
        },
        ...(mayChange
          ? [
              {
                id: 'change',
                heading: t('whereabouts:place.correct'),
                cell: (stay: StayOfChild) => <StayChanges familyId={familyId} child={child} stay={stay} />,
              },
            ]
          : []),
      ]}
    />
  );
};

const Authority = ({ familyId, child }: { familyId: string; child: ChildOfFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  if (child.parentalAuthority.length === 0) return <p>{t('whereabouts:authority.empty')}</p>;
  return (
    <ul>
      {child.parentalAuthority.map((held) => {
        const parent = held.parent ? `${held.parent.givenName} ${held.parent.surname}` : (held.parentName ?? '');
        const days = `${formatDay(held.validFrom)} – ${held.validTo ? formatDay(held.validTo) : t('whereabouts:place.still')}`;
        const order =
          held.orderSignature &&
          held.orderIssuedOn &&
          t('whereabouts:authority.order', { signature: held.orderSignature, date: formatDay(held.orderIssuedOn) });
        const words = [`${parent}: ${PARENTAL_AUTHORITY_STATUS_WORDS[held.status]}`, days, order].filter(Boolean).join(', ');
        if (held.annulledAt)
          return (
            <li key={held.id}>
              <s>{words}</s> ({t('whereabouts:place.annulled', { reason: held.annulmentReason ?? '' })})
            </li>
          );
        return (
          <li key={held.id}>
            {words}
            {mayChange && (
              <ButtonGroup>
                <LinkButton
                  to="/rodziny/$familyId/osoby/$memberId/wladza/$authorityId/popraw"
                  params={{ familyId, memberId: child.id, authorityId: held.id }}
                  variant="quiet"
                  aria-label={t('whereabouts:authority.correctOf', { date: formatDay(held.validFrom) })}
                >
                  {t('whereabouts:authority.correct')}
                </LinkButton>
                <AnnulButton
                  id={held.id}
                  version={held.version}
                  day={held.validFrom}
                  of={t('whereabouts:authority.one')}
                  send={(input) => execute(AnnulParentalAuthority, { input: { ...input, parentalAuthorityId: held.id } })}
                />
              </ButtonGroup>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const Child = ({ familyId, child }: { familyId: string; child: ChildOfFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  const name = `${child.givenName} ${child.surname}`;
  const params = { familyId, memberId: child.id };
  if (child.expectedOn && child.whereabouts.length + child.parentalAuthority.length === 0)
    return (
      <Card title={name}>
        <p>{t('whereabouts:unborn', { day: formatDay(child.expectedOn) })}</p>
      </Card>
    );
  const owed = child.whereabouts.find(({ watch, annulledAt }) => watch && !watch.metOn && !annulledAt);
  return (
    <Card title={name}>
      {(['stayed', 'placed', 'returned'] as const).map((outcome) =>
        child[outcome] ? <p key={outcome}>{t(`whereabouts:outcome.${outcome}`)}</p> : null,
      )}
      <Stays familyId={familyId} child={child} />
      <h3>{t('whereabouts:authority.title')}</h3>
      <Authority familyId={familyId} child={child} />
      {mayChange && !child.expectedOn && (
        <ButtonGroup>
          <LinkButton
            to="/rodziny/$familyId/osoby/$memberId/miejsce"
            params={params}
            aria-label={t('whereabouts:place.changeOf', { name })}
          >
            {t('whereabouts:place.change')}
          </LinkButton>
          <LinkButton
            to="/rodziny/$familyId/osoby/$memberId/wladza"
            params={params}
            variant="quiet"
            aria-label={t('whereabouts:authority.addOf', { name })}
          >
            {t('whereabouts:authority.add')}
          </LinkButton>
          {owed && (
            <LinkButton
              to="/rodziny/$familyId/osoby/$memberId/miejsce/$whereaboutsId/wniosek"
              params={{ ...params, whereaboutsId: owed.id }}
              variant="quiet"
            >
              {t('whereabouts:applied')}
            </LinkButton>
          )}
        </ButtonGroup>
      )}
    </Card>
  );
};

/** Dzieci: where each child is and was, what came of it, and who has authority over them. */
export const ChildrenTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { people } = useFamilyWithChildren(familyId);
  const children = people.filter(({ role }) => role === 'CHILD');
  if (children.length === 0) return <p>{t('whereabouts:none')}</p>;
  return (
    <Stack>
      {children.map((child) => (
        <Child key={child.id} familyId={familyId} child={child} />
      ))}
    </Stack>
  );
};
