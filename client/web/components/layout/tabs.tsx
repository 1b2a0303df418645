import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import styles from './tabs.module.css';

/** One tab; `count` is shown beside its name. */
export interface TabItem<Id extends string = string> {
  id: Id;
  label: string;
  count?: ReactNode;
  content: ReactNode;
}

/** Views of one thing. Give `selected` and `onSelect` from the address, so that a tab can be linked to and the way back works. */
export const Tabs = <Id extends string>(props: {
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}) => (
  <AriaTabs
    className={styles.tabs}
    selectedKey={props.selected}
    onSelectionChange={(key) => {
      const item = props.items.find((candidate) => candidate.id === key);
      if (item) props.onSelect(item.id);
    }}
  >
    <TabList aria-label={props.label} className={styles.list}>
      {props.items.map((item) => (
        <Tab key={item.id} id={item.id} className={styles.tab}>
          {item.label}
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
        </Tab>
      ))}
    </TabList>
    {props.items.map((item) => (
      <TabPanel key={item.id} id={item.id}>
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
