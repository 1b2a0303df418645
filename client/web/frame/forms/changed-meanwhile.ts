import { formatDay } from '../../components/format.js';
import { i18n } from '../text/i18n.js';

// Codes and ids say nothing to a person, and neither does a list of them.
const unspeakable = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$|^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The sentence beside a field that somebody else changed while it was being changed here: what stands there now, where words can say it. */
export const changedMeanwhile = (theirs: unknown): string => {
  if (theirs === null || theirs === undefined || theirs === '') return i18n.t('forms:changed.emptied');
  if (typeof theirs === 'number') return i18n.t('forms:changed.to', { value: theirs });
  if (typeof theirs !== 'string' || unspeakable.test(theirs)) return i18n.t('forms:changed.somehow');
  return i18n.t('forms:changed.to', { value: day.test(theirs) ? formatDay(theirs) : theirs });
};
