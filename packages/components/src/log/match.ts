/** What a line is to contain: a text, where small letters stand for large ones too, or a pattern, or what a function says. */
export type LineMatch = string | RegExp | ((line: string) => boolean)

/** Says of a line whether it matches; undefined where nothing is asked for. */
export function tester(match: LineMatch | undefined): ((line: string) => boolean) | undefined {
  if (typeof match === 'function') return match
  const pattern = patternOf(match, '')
  return pattern === undefined ? undefined : (line) => pattern.test(line)
}

/** Where a line matches, as stretches `[from, to]` from left to right; none that is empty. */
export function stretches(line: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const { 0: text, index } of line.matchAll(pattern)) if (text !== '') found.push([index, index + text.length])
  return found
}

/** The pattern of what is searched for, for all places in a line. */
export function searchPattern(search: string | RegExp | undefined): RegExp | undefined {
  return patternOf(search, 'g')
}

function patternOf(match: string | RegExp | undefined, flag: '' | 'g'): RegExp | undefined {
  if (match === undefined || match === '') return undefined
  if (typeof match !== 'string') return new RegExp(match.source, match.flags.replace(/[gy]/g, '') + flag)
  const isExact = match !== match.toLowerCase()
  return new RegExp(match.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), (isExact ? '' : 'i') + flag)
}
