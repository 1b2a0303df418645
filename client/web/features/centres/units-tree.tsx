import { graphql, readFragment, type FragmentType, type UnitOfTreeFragment } from '@asysta/client';
import { UNIT_KIND_WORDS } from '@asysta/schema/centres/codes';
import { useText } from '../../frame/text/use-text.js';
import styles from './centres.module.css';

const UnitFields = graphql(`
  fragment UnitOfTree on Unit {
    id
    parentId
    kind
    name
    address
  }
`);

type Unit = UnitOfTreeFragment;

const Branch = ({ units, parentId }: { units: readonly Unit[]; parentId: string | null }) => {
  const children = units.filter((unit) => (unit.parentId ?? null) === parentId);
  if (children.length === 0) return null;
  return (
    <ul className={styles.branch}>
      {children.map((unit) => (
        <li key={unit.id}>
          <strong>{unit.name}</strong> <span className={styles.soft}>{UNIT_KIND_WORDS[unit.kind]}</span>
          {unit.address && <div className={styles.soft}>{unit.address}</div>}
          <Branch units={units} parentId={unit.id} />
        </li>
      ))}
    </ul>
  );
};

/** Units one under another, as the office is built. */
export const UnitsTree = ({ items }: { items: readonly FragmentType<typeof UnitFields>[] }) => {
  const t = useText();
  const units = readFragment(UnitFields, items);
  if (units.length === 0) return <p className={styles.soft}>{t('centres:units.none')}</p>;
  return <Branch units={units} parentId={null} />;
};
