import '../issue/texts.js';
import { i18n } from '../text/i18n.js';

/** What is needed of a valibot issue to say it in words. */
export interface FormIssue {
  readonly type: string;
  readonly input: unknown;
  readonly requirement?: unknown;
}

const isMissing = (input: unknown): boolean => input === null || input === undefined || input === '' || Number.isNaN(input);

const limitOf = ({ requirement }: FormIssue): { limit: string } => ({ limit: String(requirement) });

/** The sentence about a value that does not pass, when its schema brings none: what to do, never „nieprawidłowa wartość”. */
export const issueText = (issue: FormIssue): string => {
  if (['picklist', 'enum', 'variant'].includes(issue.type)) return i18n.t('forms:issue.choose');
  if (['iso_date', 'date'].includes(issue.type) && !isMissing(issue.input)) return i18n.t('forms:issue.date');
  if (Array.isArray(issue.input) && ['min_length', 'non_empty'].includes(issue.type)) return i18n.t('forms:issue.chooseSome');
  if (issue.type === 'literal' || issue.type === 'boolean') return i18n.t('forms:issue.accept');
  if (isMissing(issue.input) || issue.type === 'non_empty') return i18n.t('forms:issue.required');
  if (issue.type === 'max_length') return i18n.t('forms:issue.tooLong', limitOf(issue));
  if (issue.type === 'min_length') return i18n.t('forms:issue.tooShort', limitOf(issue));
  if (issue.type === 'min_value') return i18n.t('forms:issue.tooSmall', limitOf(issue));
  if (issue.type === 'max_value') return i18n.t('forms:issue.tooLarge', limitOf(issue));
  if (issue.type === 'number' || issue.type === 'integer') return i18n.t('forms:issue.number');
  return i18n.t('forms:issue.other');
};
