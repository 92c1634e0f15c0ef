import type { Field, FieldType, Section } from './model.js'

/** Bytes of one slot. */
export const STRIDES: Readonly<Record<FieldType, number>> = { float32: 4, uint32: 4, int32: 4, uint8: 1 }

/** A section, and how long it is. */
export interface PlannedSection extends Section {
  /** The section as the generated code spells it. */
  readonly key: string
  /** What it consists of: words, fields, nodes to a byte, or bytes; the text pool has NaN of these. */
  count: number
}

/** What the table of an inventory says. */
export interface Table {
  readonly sections: readonly PlannedSection[]
  readonly fields: Readonly<Record<string, Field>>
  /** Section and place of each word, by its name in camelCase. */
  readonly words: ReadonlyMap<string, readonly [section: string, place: number]>
}

/** `min_width` as the generated code spells it, `minWidth`. */
function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Reads the table of an inventory; the compiler that wrote it has checked it. */
export function readTable(text: string): Table {
  const sections: PlannedSection[] = []
  const fields: Record<string, Field> = {}
  const words = new Map<string, readonly [string, number]>()
  for (const line of text.trim().split('\n')) {
    const [first = '', ...rest] = line.trim().split(' ')
    const section = sections.at(-1)
    if (!line.startsWith(' ') || section === undefined) sections.push(sectionOf(first, rest))
    else if (section.kind === 'words') {
      for (const word of [first, ...rest]) words.set(camel(word), [section.key, section.count++])
    } else {
      for (const token of rest) {
        const field = fieldOf(section, first, token)
        fields[camel(field.name)] = field
      }
    }
  }
  return { sections, fields, words }
}

function sectionOf(name: string, [kind = '', size]: readonly string[]): PlannedSection {
  const key = camel(name)
  if (kind === 'words') return { name, key, kind, type: 'uint32', count: 0 }
  if (kind === 'flags' || kind === 'bytes') return { name, key, kind, type: 'uint8', count: Number(size) }
  return { name, key, kind: 'fields', type: kind as FieldType, count: 0 }
}

function fieldOf(section: PlannedSection, group: string, token: string): Field {
  const [, name = '', initial, keep] = /^(\w+)(?:=([^*]+))?(\*)?$/.exec(token) ?? []
  const isEngines = group.endsWith('!')
  const { type, key } = section
  return {
    name,
    type,
    section: key,
    index: section.count++,
    stride: STRIDES[type],
    group: camel(isEngines ? group.slice(0, -1) : group),
    writer: isEngines ? 'engine' : 'ts',
    default: Number(initial ?? 0),
    keep: keep !== undefined,
  }
}
