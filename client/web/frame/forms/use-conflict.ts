import '../conflict/texts.js';
import { useState } from 'react';
import type { Problem } from '../../components/feedback/error-summary.js';
import type { Differing } from '../drafts/rebase.js';
import type { DraftState } from '../drafts/use-draft.js';
import { i18n } from '../text/i18n.js';
import { isAsked } from './fields-of.js';

/** Whose version of a field is to be saved. */
export type Choice = 'mine' | 'theirs';

/** Who changed the row last, and when. */
export interface LastChange {
  readonly correctedAt: string;
  readonly correctedBy: { readonly displayName: string };
}

/** What a form asks when somebody else was quicker, field by field; nothing while `isOpen` is false. */
export interface ConflictState {
  readonly isOpen: boolean;
  /** Whether a try to save has brought it, so that it takes the focus. */
  readonly takesFocus: boolean;
  /** Fields that both changed, each to be chosen of. */
  readonly asked: readonly Differing[];
  /** Fields that only the other changed: their value stands in the form. */
  readonly taken: readonly string[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly choose: (field: string, choice: Choice) => void;
  readonly reconsider: () => void;
}

/** Where the summary of what is to be mended finds the choice of a field. */
export const choiceOf = (field: string): string => `choice.${field}`;

interface Met {
  readonly isMet: boolean;
  readonly takesFocus: boolean;
}

const UNMET: Met = { isMet: false, takesFocus: false };

/** Keeps what is chosen of two versions until it is sent; `ready` answers what is still to be chosen, and settles the rest when nothing is. */
export const useConflict = (control: object, draft: DraftState) => {
  const [met, setMet] = useState<Met | null>(null);
  const [choices, setChoices] = useState<ConflictState['choices']>({});
  const { differing, taken, isRestored, settle, compare } = draft;
  const asked = differing.filter(({ field }) => isAsked(control, field));
  const shown = taken.filter((field) => isAsked(control, field));
  // What was left open is asked anew by whoever comes back to it.
  const isMet = met?.isMet ?? (isRestored && differing.length > 0);
  const isOpen = isMet && asked.length + shown.length > 0;
  const openNow = () => compare().filter(({ field }) => isAsked(control, field));
  const ready = (): readonly Problem[] => {
    // Compared anew: since the other's version came, more may have been typed.
    const open = openNow();
    const missing = open.filter(({ field }) => choices[field] === undefined);
    if (missing.length > 0)
      return missing.map(({ field }) => ({
        field: choiceOf(field),
        message: i18n.t('forms:conflict.missing'),
      }));
    const mine = open.filter(({ field }) => choices[field] === 'mine').map(({ field }) => field);
    // What nobody is asked for on this page stays as it was saved.
    settle(
      compare()
        .map(({ field }) => field)
        .filter((field) => !mine.includes(field)),
    );
    setMet(UNMET);
    setChoices({});
    return [];
  };
  const state: ConflictState = {
    isOpen,
    takesFocus: met?.takesFocus ?? false,
    asked,
    taken: shown,
    choices,
    choose: (field, choice) => setChoices((present) => ({ ...present, [field]: choice })),
    reconsider: () => setMet(UNMET),
  };
  return {
    state,
    meet: () => setMet({ isMet: true, takesFocus: true }),
    isUnsettled: () => openNow().length > 0,
    ready,
  };
};
