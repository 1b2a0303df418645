import { expect, test } from 'vitest';
import { javaMajor, withJava } from './tools.js';

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian)', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['openjdk version "21-ea" 2023-09-19', 21],
  ['java version "1.8.0_402"\nJava(TM) SE Runtime Environment', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ['', undefined],
])('reads the major version of a Java from what it says: %j', (output, major) => {
  expect(javaMajor(output)).toBe(major);
});

test('a Java of the PATH is not led astray by a JAVA_HOME that was found wanting', () => {
  const environment = { JAVA_HOME: '/opt/jdk-8' };
  expect(withJava('java', environment)).toEqual({ JAVA: 'java' });
  expect(withJava('/opt/jdk-8/bin/java', environment)).toEqual({ JAVA: '/opt/jdk-8/bin/java', JAVA_HOME: '/opt/jdk-8' });
});
