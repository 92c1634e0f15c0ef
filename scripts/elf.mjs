// What a shared library of Linux needs: read from its own tables (System V ABI, and GNU symbol versioning in LSB Core).

const MAGIC = 0x7f454c46
const DYNAMIC = 6
const VERSIONS_NEEDED = 0x6ffffffe
const NEEDED = 1n
/** Places in the header of a file of 64 bits, and in the header of a section. */
const SECTIONS_AT = 0x28
const SECTION_BYTES_AT = 0x3a
const SECTION_COUNT_AT = 0x3c

/** A file that is no shared library of 64 bits, lowest byte first. */
class ElfError extends Error {
  constructor(what) {
    super(`elf: ${what}; give a shared library of Linux for x64 or arm64`)
    this.name = 'ElfError'
  }
}

/**
 * @param {Buffer} file the whole of a shared library
 * @returns {{ libraries: string[], versions: string[] }} the libraries that the loader looks for, and the versions of symbols
 *   that it has to find in them, as `GLIBC_2.17`, each once
 * @throws {ElfError} if it is none of 64 bits, lowest byte first
 */
export function needsOf(file) {
  if (file.length < 64 || file.readUInt32BE(0) !== MAGIC) throw new ElfError('no ELF file')
  if (file[4] !== 2 || file[5] !== 1) throw new ElfError('not of 64 bits, lowest byte first')
  const sections = sectionsOf(file)
  const libraries = ofType(sections, DYNAMIC).flatMap((section) => librariesIn(file, section, sections[section.link]))
  const versions = ofType(sections, VERSIONS_NEEDED).flatMap((section) =>
    versionsIn(file, section, sections[section.link]),
  )
  return { libraries, versions: [...new Set(versions)] }
}

/** Of versions such as `GLIBC_2.9` those that are newer than `GLIBC_` and `most`, by number and not by letter. */
export function newerThan(versions, most) {
  const numbers = (text) => text.split('.').map(Number)
  const limit = numbers(most)
  return versions.filter((version) => {
    if (!version.startsWith('GLIBC_')) return false
    const own = numbers(version.slice('GLIBC_'.length))
    const at = own.findIndex((number, place) => number !== (limit[place] ?? 0))
    // `GLIBC_PRIVATE` has no number: nobody but glibc itself may need it.
    return own.some(Number.isNaN) || (at >= 0 && own[at] > (limit[at] ?? 0))
  })
}

function sectionsOf(file) {
  const start = Number(file.readBigUInt64LE(SECTIONS_AT))
  const bytes = file.readUInt16LE(SECTION_BYTES_AT)
  return Array.from({ length: file.readUInt16LE(SECTION_COUNT_AT) }, (_, index) => {
    const at = start + index * bytes
    return {
      type: file.readUInt32LE(at + 4),
      offset: Number(file.readBigUInt64LE(at + 0x18)),
      size: Number(file.readBigUInt64LE(at + 0x20)),
      link: file.readUInt32LE(at + 0x28),
      count: file.readUInt32LE(at + 0x2c),
    }
  })
}

const ofType = (sections, type) => sections.filter((section) => section.type === type)

/** The dynamic section: pairs of a tag and a value of 8 bytes each. */
function librariesIn(file, section, names) {
  const libraries = []
  for (let at = section.offset; at < section.offset + section.size; at += 16) {
    if (file.readBigUInt64LE(at) === NEEDED) libraries.push(textAt(file, names, Number(file.readBigUInt64LE(at + 8))))
  }
  return libraries
}

/** Verneed: a list of libraries, each with a list of versions; places are relative to the entry that tells them. */
function versionsIn(file, section, names) {
  const versions = []
  let library = section.offset
  for (let left = section.count; left > 0; left--) {
    let version = library + file.readUInt32LE(library + 8)
    for (let more = file.readUInt16LE(library + 2); more > 0; more--) {
      versions.push(textAt(file, names, file.readUInt32LE(version + 8)))
      version += file.readUInt32LE(version + 12)
    }
    library += file.readUInt32LE(library + 12)
  }
  return versions
}

function textAt(file, names, offset) {
  const start = names.offset + offset
  return file.toString('latin1', start, file.indexOf(0, start))
}
