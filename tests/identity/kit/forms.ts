/** A form of a page: where it is sent, and what it sends by itself. */
interface Form {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name ?? ''] ?? whole;
  });

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`, 'i').exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

const CONTROL = /<(?:input|button)\b[^>]*>/gi;

/** Every input and button of a page, by name; `type` is that of the element. */
const controlsOf = (html: string): readonly string[] => html.match(CONTROL) ?? [];

/** Whether a page has a control that a person can use. */
export const hasControl = (html: string, name: string): boolean =>
  controlsOf(html).some((tag) => attribute(tag, 'name') === name && attribute(tag, 'type') !== 'hidden');

/** The form that has all these controls, also by a button outside that names it; fails when the page has none. */
export const formWith = (html: string, names: readonly string[]): Form => {
  for (const [whole, opening = ''] of html.matchAll(/(<form\b[^>]*>)[\s\S]*?<\/form>/gi)) {
    const id = attribute(opening, 'id');
    const outside = controlsOf(html).filter((tag) => id !== undefined && attribute(tag, 'form') === id);
    const own = [...controlsOf(whole), ...outside];
    if (!names.every((name) => own.some((tag) => attribute(tag, 'name') === name))) continue;
    const hidden = own.flatMap((tag) => {
      const name = attribute(tag, 'name');
      return name !== undefined && attribute(tag, 'type') === 'hidden' ? [[name, attribute(tag, 'value') ?? ''] as const] : [];
    });
    return { action: attribute(opening, 'action') ?? '', hidden: Object.fromEntries(hidden) };
  }
  throw new Error(`The page has no form with ${names.join(', ')}`);
};
