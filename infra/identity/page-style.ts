/** Style of the development provider's pages: light and dark, 44 px targets, one column on a phone. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #16232b; --soft: #4b5b66; --line: #c9d3d9; --paper: #f4f7f8; --card: #ffffff;
  --accent: #0b5f6b; --tint: #dcedef; --warn: #fff3d6; --warn-line: #b07a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef4f6; --soft: #b3c2ca; --line: #3a4952; --paper: #10181d; --card: #18232a;
  --accent: #7fd0da; --tint: #1d3a40; --warn: #33280c; --warn-line: #d9a93b; } }
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header div { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; max-inline-size: 76rem; margin: 0 auto; padding: .75rem 1rem; }
.logo { display: grid; place-items: center; inline-size: 2rem; block-size: 2rem; border-radius: .5rem; background: var(--accent); color: var(--card); font-weight: 700; }
.product { font-size: 1.125rem; font-weight: 700; }
.badge { padding: .125rem .5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--soft); font-size: .875rem; }
main { max-inline-size: 76rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; outline: none; }
h1 { margin: 0 0 .75rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.125rem); line-height: 1.2; }
h2 { margin: 0 0 .75rem; font-size: 1.0625rem; line-height: 1.35; }
.lead, .warning { max-inline-size: 46rem; margin: 0 0 1.5rem; }
.warning { padding: .75rem 1rem; background: var(--warn); border-inline-start: .25rem solid var(--warn-line); border-radius: .25rem; }
.warning strong { display: block; }
.parties { columns: 22rem; column-gap: 1rem; }
section { break-inside: avoid; margin: 0 0 1rem; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.kind { margin: 0; color: var(--soft); font-size: .8125rem; }
.choices { display: grid; gap: .375rem; margin: 0; padding: 0; list-style: none; }
.choices.narrow { max-inline-size: 34rem; gap: .75rem; }
.choice { display: flex; align-items: center; gap: .75rem; inline-size: 100%; min-block-size: 3rem; padding: .375rem .625rem; border: 1px solid transparent;
  border-radius: .5rem; background: transparent; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.narrow .choice { padding: .75rem; background: var(--card); border-color: var(--line); }
.choice::after { content: "›" / ""; margin-inline-start: auto; color: var(--accent); font-size: 1.375rem; line-height: 1; }
.choice:hover { background: var(--tint); }
.choice:focus-visible, .primary:focus-visible, .skip:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
.initials { flex: none; display: grid; place-items: center; inline-size: 2.25rem; block-size: 2.25rem; border-radius: 50%; background: var(--tint); color: var(--accent); font-size: .875rem; font-weight: 700; }
.choice:hover .initials { background: var(--card); }
.who { display: flex; flex-direction: column; min-inline-size: 0; overflow-wrap: anywhere; line-height: 1.3; }
.role, .note { color: var(--soft); font-size: .9375rem; }
.note { font-size: .8125rem; }
.primary { min-block-size: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--card); font: inherit; font-weight: 600; cursor: pointer; }
.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: .5rem; padding: .5rem 1rem; background: var(--card); color: var(--accent); }
.skip:focus { inset-block-start: .5rem; }
@media (forced-colors: active) { .choice { border-color: ButtonBorder; } }
`;
