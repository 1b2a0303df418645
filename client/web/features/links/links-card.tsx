import { graphql, readFragment } from '@asysta/client';
import { LINK_EVIDENCE_WORDS } from '@asysta/schema/families/link-codes';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card, Stack } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { linksQuery, type SaidLink } from './links.js';

const WordsOfLink = graphql(`
  fragment WordsOfLink on LinkWords {
    reason
    evidence
    evidenceNote
    linkedBy
    undoReason
    undoneBy
  }
`);

const useWords = ({ linkedOn, undoneOn, written }: SaidLink): readonly string[] => {
  const t = useText();
  const words = readFragment(WordsOfLink, written);
  const [made, undone] = [formatDay(linkedOn), undoneOn && formatDay(undoneOn)];
  if (!words)
    return [t('links:record.madeBare', { date: made }), ...(undone ? [t('links:record.undoneBare', { date: undone })] : [])];
  const { reason, evidence, evidenceNote, linkedBy, undoReason, undoneBy } = words;
  const shown = [LINK_EVIDENCE_WORDS[evidence], evidenceNote].filter(Boolean).join('; ');
  return [
    t('links:record.made', { date: made, name: linkedBy, reason }),
    t('links:record.evidence', { words: shown }),
    ...(undone ? [t('links:record.undone', { date: undone, name: undoneBy ?? '', reason: undoReason ?? '' })] : []),
  ];
};

const Record = ({ link, familyId }: { link: SaidLink; familyId: string }) => {
  const t = useText();
  const words = useWords(link);
  const name = link.who ?? t('links:record.ofFamily');
  return (
    <li>
      <strong>{name}</strong>
      {words.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {link.viewerMayUndo && (
        <LinkButton
          to="/rodziny/$familyId/polaczenia/$linkId/cofnij"
          params={{ familyId, linkId: link.id }}
          variant="quiet"
          aria-label={t('links:record.undoNamed', { name })}
        >
          {t('links:record.undo')}
        </LinkButton>
      )}
    </li>
  );
};

/** Powtórzone zapisy: why and by whom records were linked, what was undone, and the ways to do either. */
export const LinksCard = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const mayLink = useMay('record:link');
  const { data } = useQuery(linksQuery(familyId));
  const links = data?.links ?? [];
  if (!data || (links.length === 0 && !mayLink)) return null;
  return (
    <Card title={t('links:title')}>
      <Stack>
        {links.length > 0 ? (
          <ul>
            {links.map((link) => (
              <Record key={`${link.id}${link.leads}`} link={link} familyId={familyId} />
            ))}
          </ul>
        ) : (
          <p>{t('links:intro')}</p>
        )}
        {mayLink && (
          <div data-print="hide">
            <LinkButton to="/rodziny/$familyId/polacz" params={{ familyId }} variant="quiet">
              {t('links:linkFamily')}
            </LinkButton>
            <LinkButton to="/rodziny/$familyId/polacz-osobe" params={{ familyId }} variant="quiet">
              {t('links:linkPerson')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Card>
  );
};
