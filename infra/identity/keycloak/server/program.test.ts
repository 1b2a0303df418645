import { expect, test } from 'vitest';
import { chooseWay, type Offer } from './program.js';

const java17 = { command: 'java', major: 17 };
const java8 = { command: '/opt/jdk-8/bin/java', major: 8 };

const offer = (detail: Partial<Offer>): Offer => ({
  system: 'linux',
  javas: [],
  isKept: false,
  maven: false,
  engine: undefined,
  ...detail,
});

const missingIn = (detail: Partial<Offer>): string => {
  const way = chooseWay(offer(detail));
  return way.kind === 'none' ? way.missing : `nothing: ${way.kind}`;
};

test('takes the first Java that is new enough, when the distribution is kept or Maven can fetch it', () => {
  expect(chooseWay(offer({ javas: [java8, java17], maven: true }))).toEqual({ kind: 'java', java: 'java' });
  expect(chooseWay(offer({ javas: [java17], isKept: true, engine: 'docker' }))).toEqual({ kind: 'java', java: 'java' });
});

test('takes a container where Java or Maven is missing, and always on Windows', () => {
  const container = { kind: 'container', engine: 'podman' };
  expect(chooseWay(offer({ engine: 'podman' }))).toEqual(container);
  expect(chooseWay(offer({ javas: [java8], maven: true, engine: 'podman' }))).toEqual(container);
  expect(chooseWay(offer({ javas: [java17], engine: 'podman' }))).toEqual(container);
  expect(chooseWay(offer({ system: 'win32', javas: [java17], isKept: true, engine: 'podman' }))).toEqual(container);
});

test('says in one sentence what is missing and how to get it', () => {
  expect(missingIn({})).toBe(
    'Keycloak 26.7.3 needs a JDK 17 or newer and Maven; install what is missing, for example with: apt-get install default-jdk-headless maven; or start Docker or Podman, which can run its image.',
  );
  expect(missingIn({ javas: [java8], maven: true })).toContain('(JAVA_HOME and the PATH lead to Java 8)');
  expect(missingIn({ javas: [java17], system: 'darwin' })).toMatch(/needs Maven, which fetches it; .*brew install openjdk maven/);
  expect(missingIn({ javas: [java17], maven: true, system: 'win32' })).toMatch(/^On Windows .* container/);
});
