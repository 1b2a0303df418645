import { graphql } from '@asysta/client';
import { execute } from '../../frame/api.js';
import { AnnulButton } from '../../frame/records/annul-button.js';
import { useText } from '../../frame/text/use-text.js';

const AnnulContactMutation = graphql(`
  mutation AnnulContact($input: AnnulContactInput!) {
    annulContact(input: $input) {
      id
      version
    }
  }
`);

/** The way to annul a contact, for whoever may. */
export const AnnulContact = (props: {
  contact: { readonly id: string; readonly version: number; readonly contactedOn: string };
}) => {
  const t = useText();
  const { id, version, contactedOn } = props.contact;
  return (
    <AnnulButton
      id={id}
      version={version}
      day={contactedOn}
      of={t('contacts:one')}
      send={(input) => execute(AnnulContactMutation, { input: { ...input, contactId: id } })}
    />
  );
};
