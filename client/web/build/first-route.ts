import type { Rolldown } from 'vite';

/** Where the day of most people begins: the modules that Dziś fetches besides the frame. */
const FIRST_SCREEN = [
  '/features/deadlines/today-page.tsx',
  '/features/deadlines/texts.ts',
  '/features/notifications/notifications-panel.tsx',
  '/features/notifications/texts.ts',
];

type Bundle = Rolldown.OutputBundle;

const chunkWith = (bundle: Bundle, module: string): string => {
  const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(module)));
  if (!chunk) throw new Error(`The build has no chunk of ${module}, which the first route needs`);
  return chunk.fileName;
};

const addWithNeeds = (bundle: Bundle, file: string, seen: Set<string>): void => {
  const chunk = bundle[file];
  if (seen.has(file) || chunk?.type !== 'chunk') return;
  seen.add(file);
  // Styles of the frame are in the page and no file any more.
  for (const style of chunk.viteMetadata?.importedCss ?? []) if (style in bundle) seen.add(style);
  for (const needed of chunk.imports) addWithNeeds(bundle, needed, seen);
};

/** Every file of the frame, which the page names, and of Dziś, as the server's addresses. */
export const firstRoute = (bundle: Bundle, page: string): readonly string[] => {
  const named = [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  if (named.length === 0) throw new Error('The page names no script');
  const seen = new Set<string>();
  for (const file of [...named, ...FIRST_SCREEN.map((module) => chunkWith(bundle, module))]) addWithNeeds(bundle, file, seen);
  return [...seen].map((file) => `/${file}`).toSorted();
};
