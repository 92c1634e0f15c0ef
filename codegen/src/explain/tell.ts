import { camel } from '../names.js'
import { SIDES } from '../sides.js'
import type { Answer, FieldAnswer, OffsetAnswer, Place, SectionAnswer, Sizes, WordAnswer } from './answer.js'

/** An answer for people. */
export function tell(answer: Answer): string {
  switch (answer.kind) {
    case 'field':
      return fieldText(answer)
    case 'word':
      return wordText(answer)
    case 'section':
      return sectionText(answer)
    case 'offset':
      return offsetText(answer)
  }
}

type Row = readonly [label: string, text: string]

function block(title: string, { file, line, column }: Place, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`)
  return [`${title}`, `  ${file}:${line}:${column}`, '', ...lines, ''].join('\n')
}

const hex = (offset: number) => `${offset} (0x${offset.toString(16)})`
const at = ({ capacity, textBytes }: Sizes) => `${capacity} nodes${textBytes > 0 ? `, ${textBytes} bytes of text` : ''}`

function fieldText(one: FieldAnswer): string {
  const words = one.words.map(({ name, value }) => `${value} ${name}`).join(', ')
  return block(`${one.name}: a field of the section ${one.section}`, one.place, [
    ['doc', one.doc],
    ['written by', `${SIDES[one.writer]}; dirty bit ${one.group}`],
    ['type', `${one.type}, ${one.stride} ${one.stride === 1 ? 'byte' : 'bytes'} a node`],
    ['offset', `${hex(one.offset)} and ${one.bytes} bytes on, at ${at(one)}`],
    ['node n', `byte ${one.offset} + n × ${one.stride}`],
    ...(one.wordsOf === undefined ? [['unit', one.unit] as Row] : [[one.wordsOf, words] as Row]),
    ['default', `${one.default}${one.keep ? '; a new node keeps what it finds' : ''}`],
    ['spelt', `${camel(one.name)} in TypeScript, ${one.name} in Rust`],
    ['props', one.props.join(', ') || 'none writes it'],
  ])
}

function wordText(one: WordAnswer): string {
  return block(`${one.name}: a word of the section ${one.section}`, one.place, [
    ['doc', one.doc],
    ['written by', SIDES[one.writer]],
    ['offset', `${hex(one.offset)} and 4 bytes on, at ${at(one)}`],
  ])
}

function sectionText(one: SectionAnswer): string {
  return block(`${one.name}: a section of ${one.of}`, one.place, [
    ['doc', one.doc],
    ['written by', one.writers],
    ['offset', `${hex(one.offset)} and ${one.bytes} bytes on, at ${at(one)}`],
    ...(one.members.length === 0 ? [] : [[one.of, one.members.join(', ')] as Row]),
  ])
}

function offsetText(one: OffsetAnswer): string {
  return block(`byte ${hex(one.offset)}: ${whereabouts(one)}`, one.place, [
    ['section', `${one.section}, byte ${one.within} of it`],
    ['at', at(one)],
  ])
}

function whereabouts({ member, nodes, byte, section, within }: OffsetAnswer): string {
  if (member !== undefined && nodes) return `${member} of node ${nodes[0]}, byte ${byte} of its slot`
  if (member !== undefined) return `the word ${member}, byte ${byte} of it`
  if (!nodes) return `byte ${within} of ${section}`
  const [first, last] = nodes
  return first === last ? `${section} of node ${first}` : `${section} of nodes ${first} to ${last}`
}
