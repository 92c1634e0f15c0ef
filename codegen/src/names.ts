/** How the inventory's names are spelt in each language. */

/** Each name is asked for tens of times. */
const CAMEL = new Map<string, string>()

/** `min_width` or `min-width` → `minWidth`. */
export function camel(name: string): string {
  const known = CAMEL.get(name)
  if (known !== undefined) return known
  const spelt = name.replace(/[-_]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  CAMEL.set(name, spelt)
  return spelt
}

/** `row-reverse` → `RowReverse`. */
export function pascal(name: string): string {
  const word = camel(name)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** `row-reverse` → `ROW_REVERSE`. */
export function screaming(name: string): string {
  return name.replaceAll('-', '_').toUpperCase()
}

/** `FLEX_DIRECTION` → `FLEX_DIRECTIONS`; a name that ends in S counts as plural already. */
export function plural(name: string): string {
  if (name.endsWith('S')) return name
  if (/[^AEIOU]Y$/.test(name)) return `${name.slice(0, -1)}IES`
  return /(X|Z|CH|SH)$/.test(name) ? `${name}ES` : `${name}S`
}

/** What may not name a Rust function: the keywords of edition 2024, strict and reserved. */
export const RUST_KEYWORDS: ReadonlySet<string> = new Set(
  (
    'abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if ' +
    'impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try ' +
    'type typeof unsafe unsized use virtual where while yield'
  ).split(' '),
)
