import { graphql } from '@asysta/client';
import { isTermRule } from '@asysta/schema/law/codes';
import { SetLocalRuleSchema } from '@asysta/schema/law/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { NumberField } from '../../components/forms/number-field.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { Effect } from './effect.js';
import type { RuleOfBook } from './rule-book.js';

const SetLocalRuleMutation = graphql(`
  mutation SetLocalRule($input: SetLocalRuleInput!) {
    setLocalRule(input: $input) {
      id
    }
  }
`);

/** Sets a rule, or another version of it; what that does to the present cases stands above the button. */
export const SetRuleForm = ({ rule: { key, inForce }, onClose }: { rule: RuleOfBook; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const isTerm = isTermRule(key);
  const state = useMutationForm({
    draftKey: `set-rule:${key}`,
    schema: SetLocalRuleSchema,
    known: { key },
    defaultValues: { days: inForce?.amount ?? null, source: '', validFrom: today, reason: '' },
    send: (input) => execute(SetLocalRuleMutation, { input }),
    success: t('rules:set.success'),
    onDone: onClose,
  });
  const { form } = state;
  const [days, validFrom] = form.watch(['days', 'validFrom']);
  return (
    <MutationForm
      state={state}
      submitLabel={t('rules:set.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('rules:set.legend')}>
        {isTerm && (
          <Bound form={form} name="days">
            {(field) => (
              <NumberField {...field} label={t('rules:set.days')} hint={t('rules:set.daysHint')} minValue={1} maxValue={366} />
            )}
          </Bound>
        )}
        <Bound form={form} name="validFrom">
          {(field) => <DateField {...field} label={t('rules:set.validFrom')} hint={t('rules:set.validFromHint')} />}
        </Bound>
        <Bound form={form} name="source">
          {(field) => <TextField {...field} label={t('rules:set.source')} hint={t('rules:set.sourceHint')} />}
        </Bound>
        <Bound form={form} name="reason">
          {(field) => <TextArea {...field} label={t('rules:set.reason')} rows={2} />}
        </Bound>
      </Fieldset>
      <Effect ruleKey={key} days={isTerm ? (days ?? null) : null} validFrom={validFrom ?? null} />
    </MutationForm>
  );
};
