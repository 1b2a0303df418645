import type { RecordFirstVisitSchema } from '@asysta/schema/visits/inputs';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { InferInput, InferOutput } from 'valibot';
import { Button } from '../../components/button.js';
import { focusField } from '../../components/feedback/error-summary.js';
import { TextArea } from '../../components/forms/text-field.js';
import { useText } from '../../frame/text/use-text.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import styles from './visits.module.css';

type FirstVisitForm = UseFormReturn<
  Omit<InferInput<typeof RecordFirstVisitSchema>, 'supportCaseId'>,
  unknown,
  InferOutput<typeof RecordFirstVisitSchema>
>;

/** Areas requiring change, each in a field of its own; as many must stay as the centre asks for. */
export const AreasField = ({ form, atLeast }: { form: FirstVisitForm; atLeast: number }) => {
  const t = useText();
  const areas = useWatch({ control: form.control, name: 'areasOfChange' }) ?? [];
  const change = (next: string[], focused: number) => {
    form.setValue('areasOfChange', next, { shouldDirty: true });
    form.clearErrors('areasOfChange');
    if (next.length > 0) requestAnimationFrame(() => focusField(`areasOfChange.${focused}`));
  };
  return (
    <div className={styles.areas}>
      {areas.map((_, index) => (
        <div key={index} className={styles.area}>
          <Bound form={form} name={`areasOfChange.${index}`}>
            {(field) => <TextArea {...field} label={t('visits:first.area', { number: index + 1 })} rows={2} />}
          </Bound>
          {areas.length > atLeast && (
            <Button
              variant="quiet"
              icon="close"
              onPress={() =>
                change(
                  areas.filter((_area, place) => place !== index),
                  Math.max(index - 1, 0),
                )
              }
            >
              {t('visits:first.removeArea', { number: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button icon="plus" onPress={() => change([...areas, ''], areas.length)}>
          {t(areas.length === 0 ? 'visits:first.firstArea' : 'visits:first.addArea')}
        </Button>
      </div>
    </div>
  );
};
