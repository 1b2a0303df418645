import { expect, test } from 'vitest';
import { buildProgram } from '@asysta/services/console/commands/program';
import { ConsoleError } from '@asysta/services/console/refusal';
import type { Invocation } from '@asysta/services/console/run';

/** What the command line makes of words: the invocation it would carry out, or its complaint. */
const type = async (...words: readonly string[]): Promise<Invocation | string> => {
  let understood: Invocation | undefined;
  let said = '';
  const program = buildProgram({
    carryOut: async (invocation) => void (understood = invocation),
    list: async () => undefined,
  });
  const quiet = (command: typeof program): void => {
    command.exitOverride().configureOutput({ writeErr: (text) => (said += text), writeOut: (text) => (said += text) });
    for (const child of command.commands) quiet(child);
  };
  quiet(program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof ConsoleError) return error.message;
    if (!(error as { code?: string }).code?.startsWith('commander.')) throw error;
  }
  return understood ?? said;
};

const CREATE = [
  'centre',
  'create',
  '--name',
  'Gminny Ośrodek Pomocy Społecznej w Zielonkach',
  '--seat',
  'Rawa Mazowiecka',
  '--admin',
  'Adam@Gmina.example',
];

test('understands the founding of a centre and takes its alias from the seat', async () => {
  expect(await type(...CREATE, '--teryt', '1206172', '--dry-run')).toMatchObject({
    command: 'centre create',
    subject: 'centre-rawa-mazowiecka',
    dryRun: true,
    json: false,
  });
});

test.each([
  ['a TERYT code that is none', [...CREATE, '--teryt', '9906172'], '7 digits'],
  ['a voivodeship that the code contradicts', [...CREATE, '--teryt', '1206172', '--voivodeship', 'łódzkie'], 'małopolskie'],
  ['an alias Keycloak would not take', [...CREATE, '--teryt', '1206172', '--alias', 'Ośrodek'], 'small letters'],
  ['a director without a login', [...CREATE, '--teryt', '1206172', '--director-name', 'Jan Próbny'], 'need --director'],
  [
    'one paper of art. 7(4) without the other',
    [...CREATE, '--teryt', '1206172', '--director', 'jan', '--director-secrecy-on', '2026-01-02'],
    'both papers',
  ],
  [
    'a day that is none',
    [...CREATE, '--teryt', '1206172', '--director', 'jan', '--director-secrecy-on', '2026-02-30'],
    '2026-11-22',
  ],
  ['rules nobody knows', [...CREATE, '--teryt', '1206172', '--rules', 'all'], 'visits-and-consent'],
  ['a founding without an administrator', CREATE.slice(0, 6).concat('--teryt', '1206172'), '--admin'],
  ['a machine as a member', ['member', 'add', '--party', 'centre-x', '--login', 'system', '--role', 'ROBOT'], 'PARTNER_WORKER'],
  [
    'papers of somebody whom the director authorises',
    [
      'member',
      'add',
      '--party',
      'centre-x',
      '--login',
      'jan',
      '--role',
      'SOCIAL_WORKER',
      '--authorized-on',
      '2026-01-02',
      '--secrecy-on',
      '2026-01-02',
    ],
    'by the director',
  ],
  [
    'a provider reached without encryption',
    [
      'centre',
      'link-idp',
      '--alias',
      'centre-x',
      '--client-id',
      'a',
      '--client-secret-file',
      '/dev/null',
      '--issuer',
      'http://sso.gmina.example',
    ],
    'https address',
  ],
  [
    'an empty secret',
    [
      'centre',
      'link-idp',
      '--alias',
      'centre-x',
      '--client-id',
      'a',
      '--client-secret-file',
      '/dev/null',
      '--issuer',
      'https://sso.gmina.example',
    ],
    'is empty',
  ],
])('refuses %s in plain words', async (_what, words, sentence) => {
  expect(await type(...words)).toContain(sentence);
});

test('teaches: what happens, an example, and what the exit codes mean', async () => {
  expect(await type('centre', 'create', '--help')).toMatch(/nobody gets in before step 5[\s\S]*--dry-run/);
  expect(await type('--help')).toMatch(/Exit codes[\s\S]*ASYSTA_PASSWORD_OWNER/);
});

test('understands the operator who confirms a proposed function or ends the last director', async () => {
  const post = ['--party', 'centre-x', '--login', 'jan', '--role', 'director'];
  expect(await type('member', 'confirm', ...post, '--dry-run')).toMatchObject({ command: 'member confirm', subject: 'centre-x' });
  expect(await type('member', 'end', ...post, '--last-on', '2026-12-31')).toMatchObject({ command: 'member end' });
  expect(await type('member', 'end', ...post)).toContain('--last-on');
});
