import { type Draw, SECTIONS, TYPES } from './draw.js'

export interface Named {
  readonly name: string
}

export type Yaml = Named & Readonly<Record<string, unknown>>

export function group(draw: Draw, bit: number): Yaml {
  return { name: draw.name(SECTIONS), bit, reactive: draw.chance(), doc: draw.doc() }
}

export interface Numbers {
  readonly name: string
  readonly doc: string
  readonly values: readonly { readonly name: string; readonly value: number }[]
}

export function enumOf(draw: Draw): Numbers {
  const count = draw.whole(1, 7)
  const top = draw.oneOf([count - 1, 0xff, 0xffff_ffff])
  const numbers = top === count - 1 && draw.chance() ? [...Array(count).keys()] : wide(draw, count, top)
  return {
    name: draw.name(TYPES),
    doc: draw.doc(),
    values: numbers.map((value) => ({ name: draw.name().replaceAll('_', '-'), value })),
  }
}

/** fast-check's integers end at 2^31. */
function wide(draw: Draw, count: number, top: number): number[] {
  return top === 0xffff_ffff
    ? draw.distinct(count, -0x8000_0000, 0x7fff_ffff).map((value) => value >>> 0)
    : draw.distinct(count, 0, top)
}

interface Bits {
  readonly name: string
  readonly doc: string
  readonly bits: readonly { readonly name: string; readonly bit: number }[]
}

export function flagsOf(draw: Draw): Bits {
  const bits = draw.distinct(draw.whole(1, 8), 0, 7)
  return {
    name: draw.name(TYPES),
    doc: draw.doc(),
    bits: bits.map((bit) => ({ name: draw.name().replaceAll('_', '-'), bit })),
  }
}

export interface Parts {
  readonly groups: readonly Yaml[]
  readonly enums: readonly Numbers[]
  readonly flags: readonly Bits[]
}

export type FieldType = 'float32' | 'uint32' | 'int32' | 'uint8'

const MOST: Readonly<Record<FieldType, number>> = { float32: 0, uint32: 0xffff_ffff, int32: 0x7fff_ffff, uint8: 0xff }

/** A field of a type; what its numbers count decides which defaults it may have. */
export function fieldOf(draw: Draw, type: FieldType, { groups, enums, flags }: Parts): Yaml {
  const base = {
    name: draw.name(),
    group: draw.oneOf(groups).name,
    writer: draw.oneOf(['ts', 'engine']),
    keep: draw.chance(),
    doc: draw.doc(),
  }
  const fit = enums.filter(({ values }) => type !== 'float32' && values.every(({ value }) => value <= MOST[type]))
  const kind = type === 'float32' ? 'unit' : draw.oneOf(['unit', 'unit', 'enum', 'flags'])
  if (kind === 'enum' && fit.length > 0) {
    const model = draw.oneOf(fit)
    return { ...base, enum: model.name, default: draw.oneOf(model.values).value }
  }
  if (kind === 'flags' && flags.length > 0) {
    const set = draw.oneOf(flags)
    const mask = set.bits.filter(() => draw.chance()).reduce((all, { bit }) => all | (1 << bit), 0)
    return { ...base, flags: set.name, default: mask }
  }
  return { ...base, unit: draw.oneOf(['things', '0..1', 'cells "wide"']), default: plainDefault(draw, type) }
}

function plainDefault(draw: Draw, type: FieldType): number {
  if (type === 'float32') return draw.float()
  const least = type === 'int32' ? -0x8000_0000 : 0
  return draw.oneOf([0, 1, 12_345 % (MOST[type] + 1), MOST[type], least])
}
