import { PROTOCOL_FLAGS, PROTOCOL_WORDS } from '../../src/validate/protocol.js'
import { type Draw, SECTIONS } from './draw.js'
import { fieldOf, type Parts, type Yaml } from './parts.js'

export const word = (name: string, doc: string): Yaml => ({ name, doc })

export function sectionsOf(draw: Draw, parts: Parts, pool: boolean): Yaml[] {
  const engine = Object.entries(PROTOCOL_WORDS).flatMap(([name, writer]) => (writer === 'engine' ? [name] : []))
  const protocol = Object.entries(PROTOCOL_FLAGS).map(([name, { per, bits }]) => ({
    name,
    kind: 'flags',
    per,
    ...(bits ? { bits } : {}),
    doc: draw.doc(),
  }))
  const words = (names: readonly string[], writer: string): Yaml => ({
    name: draw.name(SECTIONS),
    kind: 'words',
    writer,
    doc: draw.doc(),
    words: names.map((name) => word(name, draw.doc())),
  })
  const split = draw.whole(1, engine.length)
  const fields = draw.list(0, 6, (): Yaml => {
    const type = draw.oneOf(['float32', 'uint32', 'int32', 'uint8'] as const)
    return {
      name: draw.name(SECTIONS),
      kind: 'fields',
      type,
      doc: draw.doc(),
      fields: draw.list(1, 9, () => fieldOf(draw, type, parts)),
    }
  })
  return draw.shuffled<Yaml>([
    ...protocol,
    words(engine.slice(0, split), 'engine'),
    ...(split < engine.length ? [words(engine.slice(split), 'engine')] : []),
    ...(draw.chance() ? [words([draw.name(SECTIONS), draw.name(SECTIONS)], draw.oneOf(['ts', 'engine']))] : []),
    ...fields,
    ...(pool ? [{ name: draw.name(SECTIONS), kind: 'bytes', size: 'text_bytes', writer: 'ts', doc: draw.doc() }] : []),
    ...draw.list(0, 2, () => ({
      name: draw.name(SECTIONS),
      kind: 'bytes',
      size: draw.whole(1, 70_000),
      writer: draw.oneOf(['ts', 'engine']),
      doc: draw.doc(),
    })),
    ...draw.list(0, 1, () => ({
      name: draw.name(SECTIONS),
      kind: 'flags',
      per: draw.oneOf([1, 3, 64, 4096]),
      doc: draw.doc(),
    })),
  ])
}
