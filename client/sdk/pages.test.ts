import { expect, test, vi } from 'vitest';
import { everyNode } from './index.js';

const pages: Record<string, { nodes: number[]; next: string | null }> = {
  '': { nodes: [1, 2], next: 'b' },
  b: { nodes: [], next: 'c' },
  c: { nodes: [3], next: null },
};
const read = () =>
  vi.fn(async (after: string | null) => {
    const { nodes, next } = pages[after ?? ''] ?? { nodes: [], next: null };
    return { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next } };
  });

const collect = async <Node>(nodes: AsyncIterable<Node>): Promise<Node[]> => {
  const all: Node[] = [];
  for await (const node of nodes) all.push(node);
  return all;
};

test('walks every page in order, empty ones as well', async () => {
  const page = read();
  expect(await collect(everyNode(page))).toEqual([1, 2, 3]);
  expect(page.mock.calls).toEqual([[null], ['b'], ['c']]);
});

test('reads no page that nobody walks to', async () => {
  const page = read();
  for await (const node of everyNode(page)) if (node === 1) break;
  expect(page).toHaveBeenCalledTimes(1);
});

test('ends when the platform promises a page and gives no cursor', async () => {
  const page = vi.fn(async () => ({ nodes: ['only'], pageInfo: { hasNextPage: true, endCursor: null } }));
  expect(await collect(everyNode(page))).toEqual(['only']);
});
