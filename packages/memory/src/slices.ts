/** Bytes that every slice is a multiple of. */
export const GRANULE_SHIFT = 4

/** Classes between a power of two and the next, as a power of two. */
const SUB_SHIFT = 3
const SUBS = 1 << SUB_SHIFT
/** Powers of two above the first row: sizes up to 2^28 granules, the 4 GiB that 32-bit offsets reach. */
const ROWS = 27
/** How many slices of the request's own class are tried when no larger class has one. */
const CLASS_TRIES = 16

const NONE = -1

/**
 * Cuts one range of granules into slices, by two-level segregated fit (Masmano et al., "TLSF: a new dynamic memory
 * allocator for real-time systems", 2004): size classes found by two bitmaps, neighbours joined when freed, all O(1).
 * Keeps its books beside the range, never in it. Positions and sizes are in granules.
 */
export class SliceAllocator {
  /** At a slice's start: its size, negative while it is free. */
  readonly #size: Int32Array
  /** At the last granule of a free slice: its start + 1; else 0. */
  readonly #foot: Int32Array
  /** At the start of a free slice: its neighbours in its class's list, + 1; 0 for none. */
  readonly #next: Int32Array
  readonly #previous: Int32Array
  /** First free slice of every class, + 1; 0 for none. */
  readonly #heads = new Int32Array(ROWS * SUBS)
  readonly #subMaps = new Uint8Array(ROWS)
  #rowMap = 0
  #free: number
  readonly #granules: number

  constructor(granules: number) {
    this.#granules = granules
    this.#free = granules
    this.#size = new Int32Array(granules)
    this.#foot = new Int32Array(granules)
    this.#next = new Int32Array(granules)
    this.#previous = new Int32Array(granules)
    if (granules > 0) this.#insert(0, granules)
  }

  /** Granules that are in no slice in use. */
  get free(): number {
    return this.#free
  }

  /** @returns the start of a slice of `size` granules, -1 if none is free */
  allocate(size: number): number {
    const start = this.#find(size)
    if (start === NONE) return NONE
    const whole = this.#remove(start)
    this.#size[start] = size
    this.#free -= size
    if (whole > size) this.#insert(start + size, whole - size)
    return start
  }

  /** Frees the slice that starts at `start`, which must be in use. */
  release(start: number): void {
    let from = start
    let size = this.#size[start] as number
    this.#free += size
    const after = start + size
    if (after < this.#granules && (this.#size[after] as number) < 0) size += this.#remove(after)
    const foot = start === 0 ? 0 : (this.#foot[start - 1] as number)
    if (foot !== 0) {
      from = foot - 1
      this.#size[start] = 0
      size += this.#remove(from)
    }
    this.#insert(from, size)
  }

  /** Size of the slice in use that starts at `start`, 0 if none does. */
  sizeOf(start: number): number {
    const size = this.#size[start] ?? 0
    return Math.max(size, 0)
  }

  /** A free slice of at least `size`. Any slice of a class above the request's is large enough. */
  #find(size: number): number {
    const above = classOf(size + roundUp(size))
    let row = above >>> SUB_SHIFT
    if (row < ROWS) {
      const subs = (this.#subMaps[row] as number) & (-1 << (above & (SUBS - 1)))
      if (subs !== 0) return (this.#heads[(row << SUB_SHIFT) + lowestBit(subs)] as number) - 1
      row++
      const rows = this.#rowMap & (-1 << row)
      if (rows !== 0) {
        row = lowestBit(rows)
        return (this.#heads[(row << SUB_SHIFT) + lowestBit(this.#subMaps[row] as number)] as number) - 1
      }
    }
    return this.#findInClass(size)
  }

  /** The request's own class holds slices that are smaller and larger than it. */
  #findInClass(size: number): number {
    let link = this.#heads[classOf(size)] ?? 0
    for (let tries = 0; link !== 0 && tries < CLASS_TRIES; tries++) {
      if (-(this.#size[link - 1] as number) >= size) return link - 1
      link = this.#next[link - 1] as number
    }
    return NONE
  }

  #insert(start: number, size: number): void {
    const list = classOf(size)
    const head = this.#heads[list] as number
    this.#size[start] = -size
    this.#foot[start + size - 1] = start + 1
    this.#next[start] = head
    this.#previous[start] = 0
    if (head !== 0) this.#previous[head - 1] = start + 1
    this.#heads[list] = start + 1
    const row = list >>> SUB_SHIFT
    this.#subMaps[row] = (this.#subMaps[row] as number) | (1 << (list & (SUBS - 1)))
    this.#rowMap |= 1 << row
  }

  /** Takes a free slice out of its list; its granules belong to nobody then. Returns its size. */
  #remove(start: number): number {
    const size = -(this.#size[start] as number)
    const next = this.#next[start] as number
    const previous = this.#previous[start] as number
    if (next !== 0) this.#previous[next - 1] = previous
    if (previous !== 0) this.#next[previous - 1] = next
    else this.#setHead(classOf(size), next)
    this.#size[start] = 0
    this.#foot[start + size - 1] = 0
    return size
  }

  #setHead(list: number, head: number): void {
    this.#heads[list] = head
    if (head !== 0) return
    const row = list >>> SUB_SHIFT
    const subs = (this.#subMaps[row] as number) & ~(1 << (list & (SUBS - 1)))
    this.#subMaps[row] = subs
    if (subs === 0) this.#rowMap &= ~(1 << row)
  }
}

/** The class whose smallest size is the largest not above `size`. Sizes below SUBS have a class each. */
function classOf(size: number): number {
  if (size < SUBS) return size
  const power = 31 - Math.clz32(size)
  return ((power - SUB_SHIFT + 1) << SUB_SHIFT) + ((size >>> (power - SUB_SHIFT)) & (SUBS - 1))
}

/** What must be added to a size, so that every slice of the sum's class holds it. */
function roundUp(size: number): number {
  return size < SUBS ? 0 : (1 << (31 - Math.clz32(size) - SUB_SHIFT)) - 1
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
