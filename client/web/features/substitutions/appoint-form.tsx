import { graphql } from '@asysta/client';
import { AppointSubstituteSchema } from '@asysta/schema/substitutions/inputs';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { Callout } from '../../components/feedback/callout.js';
import { DateField } from '../../components/forms/date-field.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { useCandidates } from './candidates.js';

const AppointSubstituteMutation = graphql(`
  mutation AppointSubstitute($input: AppointSubstituteInput!) {
    appointSubstitute(input: $input) {
      id
    }
  }
`);

/** Somebody who may be stood in for, as the choice says it. */
export interface Carrier {
  readonly id: string;
  readonly label: string;
  readonly isAssistant: boolean;
}

interface Appointing {
  readonly draftKey: string;
  /** In this case only; in all of theirs when there is none. */
  readonly supportCaseId: string | null;
  readonly carriers: readonly Carrier[];
  readonly onDone: () => void;
}

const useAppointing = ({ draftKey, supportCaseId, carriers, onDone }: Appointing) => {
  const t = useText();
  const { today } = useViewer();
  return useMutationForm({
    draftKey,
    schema: AppointSubstituteSchema,
    known: { supportCaseId },
    defaultValues: {
      insteadOfId: carriers.length === 1 ? (carriers[0]?.id ?? null) : null,
      substituteId: null,
      validFrom: today,
      validTo: null,
      note: '',
    },
    send: (input) => execute(AppointSubstituteMutation, { input }),
    success: t('substitutions:success'),
    onDone,
  });
};

type State = ReturnType<typeof useAppointing>;

const Whom = ({ state, carriers }: { state: State; carriers: readonly Carrier[] }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="insteadOfId">
      {(field) => (
        <RadioGroup
          {...field}
          label={t('substitutions:whom')}
          options={carriers.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </Bound>
  );
};

const Who = ({ state, carriers }: { state: State; carriers: readonly Carrier[] }) => {
  const t = useText();
  const candidates = useCandidates();
  const insteadOfId = useWatch({ control: state.form.control, name: 'insteadOfId' }) ?? null;
  const carrier = carriers.find(({ id }) => id === insteadOfId) ?? carriers[0];
  const options = candidates.insteadOf(insteadOfId, carrier?.isAssistant ?? false);
  if (options.length === 0) return <Callout kind="warning">{t('substitutions:nobody')}</Callout>;
  return (
    <Bound form={state.form} name="substituteId">
      {(field) => <Select {...field} label={t('substitutions:who')} options={options} />}
    </Bound>
  );
};

/** Lets somebody stand in between two days: for whom, who, from when to when, with what note. */
export const AppointForm = (props: Appointing & { actions: ReactNode }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useAppointing(props);
  return (
    <MutationForm state={state} submitLabel={t('substitutions:submit')} actions={props.actions}>
      <Whom state={state} carriers={props.carriers} />
      <Who state={state} carriers={props.carriers} />
      <Bound form={state.form} name="validFrom">
        {(field) => <DateField {...field} label={t('substitutions:from')} minValue={today} />}
      </Bound>
      <Bound form={state.form} name="validTo">
        {(field) => <DateField {...field} label={t('substitutions:to')} hint={t('substitutions:toHint')} minValue={today} />}
      </Bound>
      <Bound form={state.form} name="note">
        {(field) => <TextArea {...field} label={t('substitutions:note')} isOptional />}
      </Bound>
      <Callout kind="info" title={t('substitutions:whyTitle')}>
        {t('substitutions:why')}
      </Callout>
    </MutationForm>
  );
};
