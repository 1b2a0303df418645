import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Callout } from '../../components/feedback/callout.js';
import { messageOf } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { linksQuery, type SaidLink } from './links.js';

const KEYS = {
  family: { duplicate: 'duplicate', leading: 'leading' },
  person: { duplicate: 'personDuplicate', leading: 'personLeading' },
} as const;

/** One plain line: which record leads and where the other one is, or whom to ask for it. */
const Line = ({ link: { of, who, leads, other, whomToAsk } }: { link: SaidLink }) => {
  const t = useText();
  const key = KEYS[of][leads ? 'leading' : 'duplicate'];
  const names = { who: who ?? '' };
  if (!other)
    return (
      <li>{whomToAsk ? t(`links:said.${key}Unseen`, { ...names, name: whomToAsk }) : t(`links:said.${key}Closed`, names)}</li>
    );
  return (
    <li>
      {t(`links:said.${key}`, { ...names, name: other.name })}{' '}
      <Link to="/rodziny/$familyId" params={{ familyId: other.familyId }} search={of === 'person' ? { karta: 'osoby' } : {}}>
        {of === 'person' ? other.name : t('links:said.family', { surname: other.name })}
      </Link>
    </li>
  );
};

/** At the head of the card: that this is the same family, or somebody in it the same person, as in another record. */
export const LinksSaid = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { data, error } = useQuery(linksQuery(familyId));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  const present = data?.links.filter(({ undoneOn }) => undoneOn === null) ?? [];
  if (present.length === 0) return null;
  return (
    <Callout kind="warning" title={t('links:title')}>
      <ul>
        {present.map((link) => (
          <Line key={`${link.id}${link.leads}`} link={link} />
        ))}
      </ul>
    </Callout>
  );
};
