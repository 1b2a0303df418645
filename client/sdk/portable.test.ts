import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const shipped = [import.meta.dirname, `${import.meta.dirname}/../generated`].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'codegen.ts')
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

test('the package works in a browser: it takes nothing from Node and, at run time, nothing from any other package', () => {
  expect(shipped.length).toBeGreaterThan(8);
  const imported = shipped.flatMap(({ name, text }) =>
    [...text.matchAll(/^(?:import|export)(?! type)[^;]*? from ['"]([^'"]+)['"]/gm)].map(([, from]) => `${name}: ${from}`),
  );
  expect(imported.length).toBeGreaterThan(8);
  expect(imported.filter((line) => !/: \.\.?\//.test(line))).toEqual([]);
  expect(shipped.filter(({ text }) => /\b(process|Buffer|require|__dirname)\b[.(]/.test(text)).map(({ name }) => name)).toEqual(
    [],
  );
});
