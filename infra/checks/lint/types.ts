import type { RuleTester } from 'oxlint/plugins-dev';

/** A rule in oxlint's own shape; the package exports the shape only through its tester. */
export type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown }>;

/** What a rule is told about the file it looks at. */
export type Context = Parameters<Rule['create']>[0];

type Visitor = ReturnType<Rule['create']>;

/** The syntax node a visitor of this name receives. */
export type NodeOf<Name extends keyof Visitor> = Parameters<NonNullable<Visitor[Name]>>[0];

/** Any syntax node. */
export type Node = NodeOf<'AwaitExpression'>['parent'];
