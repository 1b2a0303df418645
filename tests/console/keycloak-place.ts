/** A real Keycloak with the aligned realm, for the tests of the command. */
export interface KeycloakPlace {
  readonly issuer: string;
  /** Secret of the client asysta-console. */
  readonly consoleSecret: string;
  /** A redirect address that the client asysta-web has. */
  readonly redirectUri: string;
}

/** The Keycloak this run was given, or null when it was given none. */
export const keycloakOf = (): KeycloakPlace | null => {
  const {
    ASYSTA_TEST_ISSUER: issuer,
    ASYSTA_TEST_CONSOLE_SECRET: consoleSecret,
    ASYSTA_TEST_REDIRECT: redirectUri,
  } = process.env;
  return issuer && consoleSecret && redirectUri ? { issuer, consoleSecret, redirectUri } : null;
};
