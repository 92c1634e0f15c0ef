import type { Attribute, Frame, Run } from 'sparktui/test'

const ATTRIBUTES: Partial<Record<Attribute, number>> = {
  bold: 1,
  dim: 2,
  italic: 3,
  underline: 4,
  inverse: 7,
  strikethrough: 9,
}

/** A frame as a program would print it: its rows, with SGR sequences for colours and attributes. */
export function printed(frame: Frame): string {
  return Array.from({ length: frame.rows }, (_, y) => frame.runs(y).map(printedRun).join('').trimEnd())
    .join('\n')
    .trimEnd()
}

function printedRun(run: Run): string {
  const codes = [
    ...run.attributes.map((name) => ATTRIBUTES[name]),
    ...colorCodes(run.fg, 38),
    ...colorCodes(run.bg, 48),
  ].filter((code) => code !== undefined)
  return codes.length === 0 ? run.text : `\x1b[${codes.join(';')}m${run.text}\x1b[m`
}

function colorCodes(name: string, code: 38 | 48): readonly number[] {
  const entry = /^ansi\((\d+)\)$/.exec(name)?.[1]
  if (entry !== undefined) return [code, 5, Number(entry)]
  const [, ...channels] = /^#(..)(..)(..)/.exec(name) ?? []
  return channels.length === 0 ? [] : [code, 2, ...channels.map((channel) => Number.parseInt(channel, 16))]
}
