import { graphql } from '@asysta/client';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { showToast } from '../../components/overlay/toast.js';
import { i18n } from '../../frame/text/i18n.js';
import { API_QUERIES, execute, messageOf } from '../../frame/api.js';

const AcknowledgeMutation = graphql(`
  mutation AcknowledgeNotification($input: AcknowledgeNotificationInput!) {
    acknowledgeNotification(input: $input) {
      id
      readAt
    }
  }
`);

// As long as the toast offers „Cofnij”; afterwards the mark is sent, and a mark that was sent is not taken back.
const undoMs = 20_000;

/** Notices put away on this page and not yet known to the server; it outlives the panel, so that „Cofnij” works from any screen. */
class PutAway {
  #timers = new Map<string, ReturnType<typeof setTimeout> | null>();
  #ids: ReadonlySet<string> = new Set();
  #listeners = new Set<() => void>();

  /** For `useSyncExternalStore`. */
  ids = (): ReadonlySet<string> => this.#ids;

  /** For `useSyncExternalStore`. */
  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Waits for a change of mind, then calls. */
  add(id: string, send: () => void): void {
    this.#timers.set(
      id,
      setTimeout(() => {
        this.#timers.set(id, null);
        send();
      }, undoMs),
    );
    this.#tell();
  }

  /** Forgets a notice: taken back, or read again from the server. */
  remove(id: string): void {
    clearTimeout(this.#timers.get(id) ?? undefined);
    this.#timers.delete(id);
    this.#tell();
  }

  #tell(): void {
    this.#ids = new Set(this.#timers.keys());
    for (const listener of this.#listeners) listener();
  }
}

const putAway = new PutAway();

/** Puts notices away: at once for the eye, for the server when the time to take it back has passed. */
export const useAcknowledging = () => {
  const queryClient = useQueryClient();
  const ids = useSyncExternalStore(putAway.listen, putAway.ids);

  const send = async (id: string) => {
    try {
      await execute(AcknowledgeMutation, { input: { notificationId: id, idempotencyKey: crypto.randomUUID() } });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    } catch (error) {
      showToast({ title: i18n.t('notifications:failed'), description: messageOf(error) });
    }
    putAway.remove(id);
  };

  return {
    isPutAway: (id: string): boolean => ids.has(id),
    putAway: (id: string) => {
      putAway.add(id, () => void send(id));
      showToast({ title: i18n.t('notifications:marked'), onUndo: () => putAway.remove(id) });
    },
  };
};
