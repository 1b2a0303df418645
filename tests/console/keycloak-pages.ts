import { createHash, randomBytes } from 'node:crypto';

/** A page of Keycloak as somebody without a browser sees it. */
export interface Page {
  readonly status: number;
  readonly text: string;
  /** Where the login ended, when it did. */
  readonly end: URL | null;
}

const MOST_REDIRECTS = 15;

/** Walks Keycloak's pages with a jar for its cookies, which are Secure also where the address is plain http. */
export class Visitor {
  readonly #jar = new Map<string, string>();

  constructor(
    private readonly issuer: string,
    private readonly redirectUri: string,
  ) {}

  /** Begins a login of the web's client. */
  begin(extra: Readonly<Record<string, string>> = {}): Promise<Page> {
    const url = new URL(`${this.issuer}/protocol/openid-connect/auth`);
    const challenge = createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url');
    const parameters = {
      client_id: 'asysta-web',
      response_type: 'code',
      scope: 'openid organization',
      redirect_uri: this.redirectUri,
      state: 'state',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...extra,
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return this.#walk(url.href, {});
  }

  /** Sends the form of a page. */
  submit(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1];
    if (!action) throw new Error(`No form on the page: ${page.text.slice(0, 300)}`);
    return this.#walk(action.replaceAll('&amp;', '&'), { method: 'POST', body: new URLSearchParams(fields) });
  }

  async #walk(from: string, first: RequestInit): Promise<Page> {
    let [url, init] = [from, first];
    for (let step = 0; step < MOST_REDIRECTS; step += 1) {
      const isKeycloak = url.startsWith(new URL(this.issuer).origin);
      const cookie = isKeycloak ? [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ') : '';
      const answer = await fetch(url, { redirect: 'manual', ...init, headers: { cookie } });
      for (const line of isKeycloak ? answer.headers.getSetCookie() : []) this.#keep(line);
      const location = answer.headers.get('location');
      if (location === null) return { status: answer.status, text: await answer.text(), end: null };
      url = new URL(location, url).href;
      init = {};
      if (url.startsWith(this.redirectUri)) return { status: answer.status, text: '', end: new URL(url) };
    }
    throw new Error('Keycloak sends from page to page without end');
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.#jar.delete(name);
    else this.#jar.set(name, value);
  }
}
