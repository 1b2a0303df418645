import { LINK_EVIDENCE, LINK_EVIDENCE_WORDS } from '@asysta/schema/families/link-codes';
import type { LinkFamiliesSchema } from '@asysta/schema/families/link-inputs';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import type { ValuesOf } from '../../frame/forms/envelope.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import type { MutationFormState } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

/** Which of two records leads: the one of this card, or the one that was found. */
export type Leads = 'THIS' | 'OTHER';

/** Back to the card, where the link is said. */
export const useBackToCard = (familyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/rodziny/$familyId', params: { familyId } });
};

/** The way back beside the button of a form. */
export const BackToCard = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId" params={{ familyId }} variant="quiet">
      {t('common:cancel')}
    </LinkButton>
  );
};

/** Asks which record leads; nothing is chosen beforehand. */
export const WhoLeads = ({
  names,
  value,
  onChange,
}: {
  names: { readonly own: string; readonly other: string };
  value: Leads | null;
  onChange: (leads: Leads | null) => void;
}) => {
  const t = useText();
  return (
    <RadioGroup<Leads>
      name="leads"
      label={t('links:form.leads')}
      hint={t('links:form.leadsHint')}
      options={[
        { value: 'THIS', label: t('links:form.thisOne', { name: names.own }) },
        { value: 'OTHER', label: t('links:form.otherOne', { name: names.other }) },
      ]}
      value={value}
      onChange={onChange}
    />
  );
};

/** The two ids are known by then; what is left is the same of families and persons. */
type Why = ValuesOf<typeof LinkFamiliesSchema, { leadingFamilyId: string; duplicateFamilyId: string }>;

/** What a link begins with. */
export const UNTOLD = { reason: '', evidence: null, evidenceNote: '' } as const;

/** What is asked of every link: why both are one, and by what it is known. */
export const WhyLinked = <Output,>({ state, familyId }: { state: MutationFormState<Why, Output>; familyId: string }) => {
  const t = useText();
  return (
    <MutationForm state={state} submitLabel={t('links:form.submit')} actions={<BackToCard familyId={familyId} />}>
      <Bound form={state.form} name="reason">
        {(field) => <TextField label={t('links:form.reason')} {...field} />}
      </Bound>
      <Bound form={state.form} name="evidence">
        {(field) => (
          <RadioGroup
            label={t('links:form.evidence')}
            options={LINK_EVIDENCE.map((value) => ({ value, label: capitalize(LINK_EVIDENCE_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={state.form} name="evidenceNote">
        {(field) => (
          <TextField label={t('links:form.evidenceNote')} hint={t('links:form.evidenceNoteHint')} isOptional {...field} />
        )}
      </Bound>
    </MutationForm>
  );
};
