import { graphql, readFragment, type FragmentType, type OwnRuleFragment } from '@asysta/client';
import { LOCAL_RULES, type LocalRuleKey, termInWords } from '@asysta/schema/law/codes';
import { isInForceOn } from '../../frame/records/in-force.js';

const OwnRuleFields = graphql(`
  fragment OwnRule on LocalRule {
    id
    version
    key
    ruleVersion
    source
    amount
    unit
    validFrom
    validTo
    decisions {
      id
      kind
      reason
      decidedOn
      decidedBy {
        id
        displayName
      }
    }
  }
`);

/** One version of a rule of the centre. */
export type OwnRule = OwnRuleFragment;

/** One rule with all its versions: the one in force, the one announced, and those that are over. */
export interface RuleOfBook {
  readonly key: LocalRuleKey;
  readonly inForce: OwnRule | undefined;
  readonly planned: OwnRule | undefined;
  readonly over: readonly OwnRule[];
}

/** Whether a version ever came into force: one that was taken back ends before it begins. */
export const everCame = ({ validFrom, validTo }: Pick<OwnRule, 'validFrom' | 'validTo'>): boolean =>
  !validTo || validTo >= validFrom;

/** What a rule says: its term, or that something is to be done. */
export const valueOf = ({ amount, unit }: Pick<OwnRule, 'amount' | 'unit'>, required: string): string =>
  amount && unit ? termInWords(amount, unit) : required;

/** All that a centre may regulate, in the order of the work, each with its versions. */
export const bookOf = (items: readonly FragmentType<typeof OwnRuleFields>[], today: string): readonly RuleOfBook[] => {
  const versions = readFragment(OwnRuleFields, items);
  return LOCAL_RULES.map((key) => {
    const own = versions.filter((version) => version.key === key);
    const inForce = own.find((version) => isInForceOn(version, today));
    const planned = own.find((version) => version.validFrom > today && everCame(version));
    return { key, inForce, planned, over: own.filter((version) => version !== inForce && version !== planned) };
  });
};
