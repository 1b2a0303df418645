/** The part of a connection that walking it needs. */
export interface Connected<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Walks a whole connection page by page: `for await (const family of everyNode((after) => …))`. */
export async function* everyNode<Node>(
  page: (after: string | null) => Promise<Connected<Node>>,
): AsyncGenerator<Node, void, undefined> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Connected<Node> = await page(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}
