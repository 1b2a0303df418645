import { graphql } from '@asysta/client';
import { LOCAL_RULE_WORDS } from '@asysta/schema/law/codes';
import { EndLocalRuleSchema } from '@asysta/schema/law/inputs';
import { addDays, parseLocalDate } from '@asysta/schema/values/local-date';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { useEffectOf } from './effect.js';
import type { OwnRule } from './rule-book.js';
import styles from './rules.module.css';

const EndLocalRuleMutation = graphql(`
  mutation EndLocalRule($input: EndLocalRuleInput!) {
    endLocalRule(input: $input) {
      id
    }
  }
`);

const Stopping = ({ version }: { version: OwnRule }) => {
  const t = useText();
  const { data } = useEffectOf({
    ruleKey: version.key,
    days: version.amount ?? null,
    validFrom: version.validFrom,
  });
  if (!data) return null;
  const { running } = data.localRuleEffect;
  return <p role="status">{running > 0 ? t('rules:end.stopping', { count: running }) : t('rules:end.nothing')}</p>;
};

/** Ends a rule, or takes back one that is announced; says which terms go with it. */
export const EndRuleForm = ({ version, onClose }: { version: OwnRule; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const isAnnounced = version.validFrom > today;
  const state = useMutationForm({
    draftKey: `end-rule:${version.id}`,
    schema: EndLocalRuleSchema,
    known: { localRuleId: version.id },
    version: version.version,
    values: 'answer',
    defaultValues: {
      lastOn: isAnnounced ? addDays(parseLocalDate(version.validFrom), -1) : today,
      reason: '',
    },
    send: (input) => execute(EndLocalRuleMutation, { input }),
    success: t('rules:end.success'),
    onDone: onClose,
  });
  const { form } = state;
  return (
    <MutationForm
      state={state}
      submitLabel={isAnnounced ? t('rules:end.takeBackSubmit') : t('rules:end.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('rules:end.legend', { rule: LOCAL_RULE_WORDS[version.key] })}>
        {isAnnounced ? (
          <p className={styles.soft}>{t('rules:end.takeBackHint')}</p>
        ) : (
          <>
            <Bound form={form} name="lastOn">
              {(field) => <DateField {...field} label={t('rules:end.lastOn')} hint={t('rules:end.lastOnHint')} />}
            </Bound>
            <Stopping version={version} />
          </>
        )}
        <Bound form={form} name="reason">
          {(field) => <TextArea {...field} label={t('rules:end.reason')} rows={2} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
