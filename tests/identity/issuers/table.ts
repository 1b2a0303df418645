import { readFileSync } from 'node:fs';

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults?: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const ISSUERS = ['development', 'keycloak'];
const MARKS: Readonly<Record<string, string>> = { passed: 'pass', failed: 'FAIL', pending: 'not run', skipped: 'not run' };

/** Case × issuer → result, from a report of the identity suite; a case that only one issuer can show has a dash for the other. */
const tableOf = ({ testResults = [] }: Report): string => {
  const cases = new Map<string, Map<string, string>>();
  for (const { ancestorTitles, title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const [issuer = '', ...above] = ancestorTitles;
    if (!ISSUERS.includes(issuer)) continue;
    const name = [...above, title].join(' · ');
    const results = cases.get(name) ?? new Map<string, string>();
    cases.set(name, results.set(issuer, MARKS[status] ?? status));
  }
  const rows = [...cases].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(([name, results]) =>
    line([name.replaceAll('|', '\\|'), ...ISSUERS.map((one) => results.get(one) ?? '–')]),
  );
  const passed = ISSUERS.map((one) => `${rows.filter(([, results]) => results.get(one) === 'pass').length} pass`);
  return [line(['case', ...ISSUERS]), line(['---', '---', '---']), ...body, line([`${rows.length} cases`, ...passed])].join('\n');
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Usage: node tests/identity/issuers/table.ts <report.json>, a report of `vitest --reporter=json`\n');
  process.exit(1);
}
process.stdout.write(`${tableOf(JSON.parse(readFileSync(file, 'utf8')) as Report)}\n`);
