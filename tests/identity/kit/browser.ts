import { formWith } from './forms.js';

/** One step of a walk through pages: what came back, and from where. */
export interface Step {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What a test may set of a request. */
export type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };

interface Kept {
  readonly host: string;
  readonly path: string;
  readonly value: string;
  readonly sameSite: string;
}

/**
 * A browser by hand: keeps cookies per host with path and SameSite, follows redirects, and remembers which site started
 * the walk, because a Strict cookie must not travel on a redirect chain that another site began. As browsers do for this
 * machine, it sends Secure cookies without TLS.
 */
export class Browser {
  readonly #cookies = new Map<string, Kept>();
  readonly setCookies: string[] = [];
  /** An address beginning so is not opened: the walk ends before it, and its step says where it would have led. */
  stopAt: string | null = null;

  /** Value of a cookie by name, on any host. */
  cookie(name: string): string | undefined {
    return [...this.#cookies.entries()].find(([key]) => key.endsWith(` ${name}`))?.[1].value;
  }

  /** Opens an address as the person would by typing it or following a link from `from`, and follows every redirect. */
  open(url: string, from = url, init: Init = {}): Promise<Step> {
    return this.#walk(url, new URL(from).origin, init);
  }

  /** Fills in and sends the one form of a page that has these fields or buttons; what it hides travels along. */
  submit(page: Step, values: Readonly<Record<string, string>>): Promise<Step> {
    const { action, hidden } = formWith(page.text, Object.keys(values));
    const body = new URLSearchParams({ ...hidden, ...values });
    return this.#walk(new URL(action, page.url).href, new URL(page.url).origin, { method: 'POST', body });
  }

  async #walk(url: string, startedBy: string, init: Init): Promise<Step> {
    let next = url;
    let how = init;
    let crossSite = false;
    for (let hop = 0; hop < 12; hop += 1) {
      crossSite ||= new URL(next).origin !== startedBy;
      const response = await fetch(next, {
        ...how,
        redirect: 'manual',
        headers: { ...how.headers, ...this.#header(next, crossSite) },
      });
      this.#keep(next, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (!location || response.status >= 400 || response.status < 300) {
        return { url: next, status: response.status, headers: response.headers, text: await response.text() };
      }
      next = new URL(location, next).href;
      if (this.stopAt !== null && next.startsWith(this.stopAt))
        return { url: next, status: response.status, headers: response.headers, text: '' };
      how = {};
    }
    throw new Error('Too many redirects');
  }

  #header(url: string, crossSite: boolean): Record<string, string> {
    const { host, pathname } = new URL(url);
    const sent = [...this.#cookies.entries()].filter(
      ([, kept]) => kept.host === host && pathname.startsWith(kept.path) && !(crossSite && kept.sameSite === 'strict'),
    );
    return sent.length === 0 ? {} : { cookie: sent.map(([key, kept]) => `${key.split(' ')[2] ?? ''}=${kept.value}`).join('; ') };
  }

  #keep(url: string, cookies: readonly string[]): void {
    const { host } = new URL(url);
    for (const text of cookies) {
      this.setCookies.push(text);
      const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const attribute = (wanted: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const expired =
        value === '' || attribute('max-age') === '0' || new Date(attribute('expires') ?? '2999-01-01').getTime() < Date.now();
      if (expired) this.#cookies.delete(`${host} ${path} ${name}`);
      else
        this.#cookies.set(`${host} ${path} ${name}`, {
          host,
          path,
          value,
          sameSite: (attribute('samesite') ?? 'lax').toLowerCase(),
        });
    }
  }
}
