/** The two cookies of the web; names and attributes follow whether the web is served by https. */
export interface CookieJar {
  readonly sessionName: string;
  readonly preLoginName: string;
  /** HttpOnly and Strict: never sent by a request that another site started. */
  session(value: string): string;
  /** Lax, because the provider's redirect back starts at another site; ten minutes. */
  preLogin(value: string): string;
  clearSession(): string;
  clearPreLogin(): string;
}

/** Seconds in which a started login must be finished. */
export const PRE_LOGIN_SECONDS = 600;

/** Cookies for one public address: `__Host-` and Secure wherever it is https. */
export const cookieJar = (publicUrl: string): CookieJar => {
  const secure = new URL(publicUrl).protocol === 'https:';
  const prefix = secure ? '__Host-' : '';
  const sessionName = `${prefix}asysta`;
  const preLoginName = `${prefix}asysta-login`;
  const cookie = (name: string, value: string, sameSite: 'Strict' | 'Lax', maxAgeSeconds?: number) =>
    [
      `${name}=${value}`,
      'Path=/',
      'HttpOnly',
      `SameSite=${sameSite}`,
      ...(secure ? ['Secure'] : []),
      ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    ].join('; ');
  return {
    sessionName,
    preLoginName,
    session: (value) => cookie(sessionName, value, 'Strict'),
    preLogin: (value) => cookie(preLoginName, value, 'Lax', PRE_LOGIN_SECONDS),
    clearSession: () => cookie(sessionName, '', 'Strict', 0),
    clearPreLogin: () => cookie(preLoginName, '', 'Lax', 0),
  };
};

/** Value of one cookie of a Cookie header; null when it is missing or comes twice (a planted twin decides nothing). */
export const cookieValue = (header: string | undefined, name: string): string | null => {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value, second] = values;
  return value && second === undefined ? value : null;
};
