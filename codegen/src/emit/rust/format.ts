/**
 * Line breaks where rustfmt puts them with its default settings, so that what is emitted is formatted without running
 * it: rustfmt's version would otherwise decide over the bytes.
 */

/** `max_width` */
const LINE = 100
/** `fn_call_width` and `array_width`: what stands between the brackets. */
const INNER = 60
const STEP = 4

const pad = (indent: number): string => ' '.repeat(indent)

function vertical(indent: number, open: string, items: readonly string[], close: string): string {
  const lines = items.map((item) => `${pad(indent + STEP)}${item},`)
  return [`${pad(indent)}${open}`, ...lines, `${pad(indent)}${close}`].join('\n')
}

/** `callee(a, b)` and what follows it, on one line if it fits. */
export function call(indent: number, callee: string, args: readonly string[], after = ''): string {
  const inner = args.join(', ')
  const line = `${pad(indent)}${callee}(${inner})${after}`
  return inner.length <= INNER && line.length <= LINE ? line : vertical(indent, `${callee}(`, args, `)${after}`)
}

/** `head = [a, b];` of paths or tuples: one line or two, else an item a line. */
export function array(indent: number, head: string, items: readonly string[]): string {
  const inner = items.join(', ')
  const line = `${pad(indent)}${head} = [${inner}];`
  if (inner.length <= INNER) {
    return line.length <= LINE ? line : `${pad(indent)}${head} =\n${pad(indent + STEP)}[${inner}];`
  }
  return vertical(indent, `${head} = [`, items, '];')
}

/** `pub fn name(a, b) -> R {`, a parameter a line if it does not fit. */
export function signature(indent: number, name: string, parameters: readonly string[], result?: string): string {
  const after = result === undefined ? ' {' : ` -> ${result} {`
  const line = `${pad(indent)}${name}(${parameters.join(', ')})${after}`
  return line.length <= LINE ? line : vertical(indent, `${name}(`, parameters, `)${after}`)
}

/** `pattern => body,`, the body in a block of its own if it does not fit. */
export function arm(indent: number, pattern: string, body: string): string {
  const line = `${pad(indent)}${pattern} => ${body},`
  if (line.length <= LINE) {
    return line
  }
  return [`${pad(indent)}${pattern} => {`, `${pad(indent + STEP)}${body}`, `${pad(indent)}}`].join('\n')
}
