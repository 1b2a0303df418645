import { useEffect, useLayoutEffect, useReducer, useState, useSyncExternalStore } from 'react';
import type { FieldValues } from 'react-hook-form';
import { DraftKeeper, type DraftPlace, type DraftStatus, type KeptForm } from './draft-keeper.js';
import { useViewer } from '../viewer.js';

/** A form's draft: what a person is told about it, and what the form may do with it. */
export interface DraftState
  extends
    DraftStatus,
    Pick<DraftKeeper<FieldValues>, 'idempotencyKey' | 'renew' | 'keep' | 'learn' | 'compare' | 'settle' | 'finish' | 'discard'> {}

/**
 * Keeps a form's values as the signed-in person's draft while they write, and brings them back after a reload or a lost
 * session. The key names one form for as long as it is on the page; give the component a React `key` to change it.
 */
export const useDraft = <Values extends FieldValues>(
  key: string,
  form: KeptForm<Values>,
  of: Pick<DraftPlace, 'isOfRow'> = {},
): DraftState => {
  const personId = useViewer().id;
  const [keeper] = useState(() => new DraftKeeper<Values>(localStorage, { personId, form: key, ...of }));
  const status = useSyncExternalStore(keeper.listen, keeper.status);
  // React ends the first round of effects before it draws the second: by then everything that watches the form, also what
  // stands after this hook in the same component, has subscribed and learns what the draft brings back. Nothing is painted between.
  const [isWatched, watched] = useReducer(() => true, false);
  useLayoutEffect(watched, [watched]);
  useLayoutEffect(() => (isWatched ? keeper.attach(form) : undefined), [isWatched, keeper, form]);
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => window.removeEventListener('pagehide', keeper.flush);
  }, [keeper]);
  const { idempotencyKey, renew, keep, learn, compare, settle, finish, discard } = keeper;
  return {
    ...status,
    idempotencyKey,
    renew,
    keep,
    learn,
    compare,
    settle,
    finish,
    discard,
  };
};
