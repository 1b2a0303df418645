import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { usePeopleInOffice, WHO_DECIDES } from '../../frame/records/people-in-office.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import type { AssignFormState } from './use-assign-form.js';

const OfEarlierDay = ({ form, day }: Pick<AssignFormState, 'form'> & { day: string }) => {
  const t = useText();
  const deciders = usePeopleInOffice(day, WHO_DECIDES);
  return (
    <>
      <Bound form={form} name="decidedById">
        {(field) => (
          <Select
            {...field}
            label={t('assignments:paper.decider')}
            hint={t('assignments:paper.deciderHint')}
            isOptional
            options={deciders}
          />
        )}
      </Bound>
      <Bound form={form} name="lateReason">
        {(field) => (
          <TextArea
            {...field}
            label={t('assignments:paper.reason')}
            hint={t('assignments:paper.reasonHint')}
            rows={2}
            maxLength={1000}
          />
        )}
      </Bound>
    </>
  );
};

/** A decision that was made on paper on another day: its day, by whom, and why it is entered only now. Closed, it is one of today. */
export const PaperDecision = ({ form }: Pick<AssignFormState, 'form'>) => {
  const t = useText();
  const { today } = useViewer();
  const day = useWatch({ control: form.control, name: 'assignedOn' }) ?? null;
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && !day)
    return (
      <div>
        <Button variant="quiet" onPress={() => setIsOpen(true)}>
          {t('assignments:paper.open')}
        </Button>
      </div>
    );
  return (
    <Fieldset legend={t('assignments:paper.title')}>
      <Bound form={form} name="assignedOn">
        {(field) => (
          <DateField
            {...field}
            label={t('assignments:paper.on')}
            hint={t('assignments:paper.onHint')}
            maxValue={today}
            isOptional
          />
        )}
      </Bound>
      {day && day < today && <OfEarlierDay form={form} day={day} />}
    </Fieldset>
  );
};
