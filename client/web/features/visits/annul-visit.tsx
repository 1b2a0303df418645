import { graphql } from '@asysta/client';
import { execute } from '../../frame/api.js';
import { AnnulButton } from '../../frame/records/annul-button.js';
import { i18n } from '../../frame/text/i18n.js';
import { useText } from '../../frame/text/use-text.js';

const AnnulVisitMutation = graphql(`
  mutation AnnulVisit($input: AnnulVisitInput!) {
    annulVisit(input: $input) {
      id
      version
    }
  }
`);

interface Visit {
  readonly id: string;
  readonly version: number;
}

/** Takes back a visit that was just saved: it is annulled with that reason. */
export const takeBack = ({ id, version }: Visit): Promise<unknown> =>
  execute(AnnulVisitMutation, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      visitId: id,
      expectedVersion: version,
      reason: i18n.t('forms:annul.undone'),
    },
  });

/** The way to annul a visit, for whoever may. */
export const AnnulVisit = ({ visit }: { visit: Visit & { readonly visitedOn: string } }) => {
  const t = useText();
  return (
    <AnnulButton
      id={visit.id}
      version={visit.version}
      day={visit.visitedOn}
      of={t('visits:one')}
      send={(input) => execute(AnnulVisitMutation, { input: { ...input, visitId: visit.id } })}
    />
  );
};
