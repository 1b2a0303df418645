import { graphql } from '@asysta/client';
import { AnswerShareSchema } from '@asysta/schema/referrals/inputs';
import { TextArea } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useResponding } from './received-share.js';
import { isUnsent, UnsentText } from './unsent-text.js';

const AnswerMutation = graphql(`
  mutation AnswerShare($input: AnswerShareInput!) {
    answerShare(input: $input) {
      id
    }
  }
`);

/** The one answer to an accepted referral; nothing where it may not be given, unless one was written and could not be sent. */
export const AnswerForm = ({ id, version, may }: { id: string; version: number; may: boolean }) => {
  const t = useText();
  const responding = useResponding(id);
  const state = useMutationForm({
    draftKey: `answer-share:${id}`,
    schema: AnswerShareSchema,
    known: { shareId: id },
    version,
    defaultValues: { content: '' },
    send: (input) => responding(execute(AnswerMutation, { input })),
    success: t('referrals:share.answer.success'),
  });
  const text = state.form.getValues('content');
  if (!may && !isUnsent(state, text)) return null;
  if (!may)
    return (
      <Card title={t('referrals:share.answer.unsent')}>
        <UnsentText form={state} text={text} />
      </Card>
    );
  return (
    <Card title={t('referrals:share.answer.title')}>
      <MutationForm state={state} submitLabel={t('referrals:share.answer.submit')}>
        <p>{t('referrals:share.answer.intro')}</p>
        <Bound form={state.form} name="content">
          {(field) => (
            <TextArea
              {...field}
              label={t('referrals:share.answer.content')}
              hint={t('referrals:share.answer.contentHint')}
              rows={6}
            />
          )}
        </Bound>
      </MutationForm>
    </Card>
  );
};
