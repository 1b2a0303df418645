import { graphql, type HandOverCasesMutation } from '@asysta/client';
import { HandOverCasesSchema } from '@asysta/schema/handovers/inputs';
import { useRef, useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../components/button.js';
import { CheckboxGroup } from '../../components/forms/checkbox.js';
import { DateField } from '../../components/forms/date-field.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { formatDay, formatList } from '../../components/format.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { useTakers } from './takers.js';

const HandOverMutation = graphql(`
  mutation HandOverCases($input: HandOverCasesInput!) {
    handOverCases(input: $input) {
      id
      outcomes {
        id
        reason
        supportCase {
          id
        }
      }
    }
  }
`);

/** A case that may be handed over, with whoever leads it. */
export interface LedCase {
  readonly id: string;
  readonly number: string;
  readonly surname: string;
  readonly leader: string | null;
}

/** What became of the cases. */
export type Outcomes = NonNullable<HandOverCasesMutation['handOverCases']>;

interface HandOver {
  readonly draftKey: string;
  readonly cases: readonly LedCase[];
  readonly chosen: readonly string[];
  readonly onDone: (result: Outcomes) => void;
}

/** Whether a case went: of several each is judged by itself. */
const someWent = ({ outcomes }: Outcomes): boolean => outcomes.some(({ reason }) => !reason);

const useHandOver = ({ draftKey, chosen, onDone }: HandOver) => {
  const t = useText();
  const { today } = useViewer();
  const writeAgain = useRef(() => {});
  const state = useMutationForm({
    draftKey,
    schema: HandOverCasesSchema,
    defaultValues: {
      socialWorkerId: null,
      from: today,
      note: '',
      cases: chosen.map((supportCaseId) => ({ supportCaseId, note: '' })),
    },
    send: (input) => {
      const written = state.form.getValues();
      writeAgain.current = () => state.form.reset(written, { keepDefaultValues: true });
      return execute(HandOverMutation, { input });
    },
    success: ({ handOverCases }) =>
      t(handOverCases && !someWent(handOverCases) ? 'handovers:result.none' : 'handovers:result.done'),
    onDone: ({ handOverCases }) => {
      if (!handOverCases) return;
      onDone(handOverCases);
      // Nothing went, so nothing that was written is done with: it waits for another name or day.
      if (!someWent(handOverCases)) writeAgain.current();
    },
  });
  return state;
};

type State = ReturnType<typeof useHandOver>;

const useChosen = ({ form }: State, cases: readonly LedCase[]) => {
  const [ticked, socialWorkerId, from] = useWatch({ control: form.control, name: ['cases', 'socialWorkerId', 'from'] });
  const ids = (ticked as readonly { supportCaseId: string }[]).map(({ supportCaseId }) => supportCaseId);
  return { chosen: ids.flatMap((id) => cases.find((one) => one.id === id) ?? []), socialWorkerId, from };
};

const WhichCases = ({ state, cases }: { state: State; cases: readonly LedCase[] }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="cases">
      {(field) => {
        const ticked = (field.value ?? []) as readonly { supportCaseId: string; note: string }[];
        const tick = (ids: readonly string[]) =>
          field.onChange(
            ids.map((supportCaseId) => ticked.find((one) => one.supportCaseId === supportCaseId) ?? { supportCaseId, note: '' }),
          );
        return (
          <>
            <CheckboxGroup
              {...field}
              label={t('handovers:cases')}
              value={ticked.map(({ supportCaseId }) => supportCaseId)}
              onChange={tick}
              options={cases.map(({ id, number, surname }) => ({
                value: id,
                label: t('handovers:family', { surname }),
                note: number,
              }))}
            />
            {ticked.length < cases.length && cases.length > 1 && (
              <Button onPress={() => tick(cases.map(({ id }) => id))}>{t('handovers:all', { count: cases.length })}</Button>
            )}
          </>
        );
      }}
    </Bound>
  );
};

const Fields = ({ state, cases }: { state: State; cases: readonly LedCase[] }) => {
  const t = useText();
  const { today } = useViewer();
  const takers = useTakers();
  const { chosen } = useChosen(state, cases);
  return (
    <>
      <WhichCases state={state} cases={cases} />
      <Bound form={state.form} name="socialWorkerId">
        {(field) => (
          <Select
            {...field}
            label={t('handovers:taker')}
            options={takers.map(({ id, name, note }) => ({ value: id, label: name, note }))}
          />
        )}
      </Bound>
      <Bound form={state.form} name="from">
        {(field) => <DateField {...field} label={t('handovers:from')} minValue={today} />}
      </Bound>
      <Bound form={state.form} name="note">
        {(field) => <TextArea {...field} label={t('handovers:note')} hint={t('handovers:noteHint')} />}
      </Bound>
      {chosen.length > 1 &&
        chosen.map(({ id, surname }, position) => (
          <Bound key={id} form={state.form} name={`cases.${position}.note`}>
            {(field) => <TextArea {...field} label={t('handovers:ownNote', { surname })} rows={2} isOptional />}
          </Bound>
        ))}
    </>
  );
};

/** Hands cases over: which, to whom, from when, with what note; asked once more before it is done. */
export const HandOverForm = (props: HandOver & { actions: ReactNode }) => {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const takers = useTakers();
  const state = useHandOver(props);
  const { chosen, socialWorkerId, from } = useChosen(state, props.cases);
  const ask = async () => {
    if (await state.form.trigger()) setIsAsking(true);
    else state.submit();
  };
  const leaders = [...new Set(chosen.flatMap(({ leader }) => leader ?? []))];
  return (
    <>
      <MutationForm state={{ ...state, submit: () => void ask() }} submitLabel={t('handovers:submit')} actions={props.actions}>
        <Fields state={state} cases={props.cases} />
      </MutationForm>
      <ConfirmDialog
        title={t('handovers:confirm.title', { count: chosen.length })}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('handovers:confirm.submit', { count: chosen.length })}
        onConfirm={() => {
          setIsAsking(false);
          state.submit();
        }}
      >
        <p>
          {t('handovers:confirm.text', {
            families: formatList(chosen.map(({ surname }) => surname)),
            date: from ? formatDay(from) : '',
            name: takers.find(({ id }) => id === socialWorkerId)?.name ?? '',
          })}
        </p>
        {leaders.length > 0 && <p>{t('handovers:confirm.loses', { name: formatList(leaders) })}</p>}
      </ConfirmDialog>
    </>
  );
};
