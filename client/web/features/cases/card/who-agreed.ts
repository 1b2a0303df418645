import { formatList } from '../../../components/format.js';
import { nameOf } from '../records/records-of.js';
import type { CaseFile } from './case-file.js';

/** Who gave a consent: the persons of the family, and whoever is told in words beside. */
export const whoAgreed = ({ signatories, signedBy }: Pick<CaseFile['consents'][number], 'signatories' | 'signedBy'>): string =>
  formatList([...signedBy.map(nameOf), ...(signatories ? [signatories] : [])]);
