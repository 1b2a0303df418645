import { parseArgs } from 'node:util';
import { dayInPoland } from '@asysta/schema/values/local-date';
import { compareSizes } from './measure/sizes.ts';
import { runOn } from './measure/session.ts';

const USAGE = `Usage: npm run bench -- [--centres <n>] [--families <n>] [--visits <n>] [--rounds <n>] [--requests <n>] [--read <name,…>]
                        [--at-once <n>] [--warm-up <n>] [--memory <requests>] [--without-postgraphile] [--json]
       npm run bench -- --sizes <few>,<many> [--families <n>] …
Measures the built product (npm run build) beside the limit L, and beside PostGraphile where it can be installed.
`;

const { values } = parseArgs({
  options: {
    centres: { type: 'string', default: '40' },
    families: { type: 'string', default: '300' },
    visits: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '100' },
    'warm-up': { type: 'string', default: '100' },
    'at-once': { type: 'string', default: '4' },
    read: { type: 'string' },
    memory: { type: 'string', default: '2000' },
    sizes: { type: 'string' },
    'without-postgraphile': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const settings = {
  shape: {
    centres: Number(values.centres),
    families: Number(values.families),
    visits: Number(values.visits),
    today: dayInPoland(new Date()),
  },
  effort: {
    rounds: Number(values.rounds),
    requests: Number(values.requests),
    warmUp: Number(values['warm-up']),
    atOnce: Number(values['at-once']),
  },
  reads: values.read?.split(',') ?? null,
  memoryRequests: Number(values.memory),
  postgraphile: !values['without-postgraphile'],
  note: (line: string) => void process.stderr.write(`${line}\n`),
};

if (values.help) process.stdout.write(USAGE);
else if (values.sizes === undefined) {
  const report = await runOn(settings);
  process.stdout.write(values.json ? `${JSON.stringify(report.figures, null, 1)}\n` : report.text);
} else {
  const report = await compareSizes(settings, values.sizes.split(',').map(Number));
  process.stdout.write(values.json ? `${JSON.stringify(report.figures, null, 1)}\n` : report.text);
}
