import type { Section, Writer } from '../model.js'
import type { Report } from '../report.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** What `@sparktui/memory` and `sparktui-memory` need of every inventory. */

/** The first words of the header, in this order: what is read before anything else is known. */
export const IDENTITY_WORDS = ['magic', 'hash_low', 'hash_high', 'capacity', 'text_bytes'] as const

/** Words of the protocol and the side that owns each; some are swapped by both. */
export const PROTOCOL_WORDS: Readonly<Record<string, Writer>> = {
  commit: 'ts',
  wake: 'ts',
  node_count: 'ts',
  js_sleep: 'ts',
  js_fence: 'ts',
  event_tail: 'ts',
  sleep: 'engine',
  want: 'engine',
  consumed: 'engine',
  frame: 'engine',
  event_head: 'engine',
  backlog: 'engine',
}

/** Flag sections of the protocol: nodes for one byte, and whether its bits are groups. */
export const PROTOCOL_FLAGS = {
  dirty: { per: 1, bits: 'group' },
  dirty_blocks: { per: 64, bits: undefined },
  engine_dirty: { per: 1, bits: 'group' },
  engine_dirty_blocks: { per: 64, bits: undefined },
} as const

export function checkProtocol(report: Report, header: Section, sections: readonly Section[], scope: Scope): void {
  checkIdentity(report, header)
  for (const [name, writer] of Object.entries(PROTOCOL_WORDS)) {
    const word = scope.words.get(name)
    if (word && word.writer !== writer) {
      const owner = writer === 'ts' ? 'TypeScript' : 'the engine'
      const message = `${JSON.stringify(name)} is a word of ${owner}`
      const help = `move it to a section with writer: ${writer}`
      report.add([...scope.words.pathOf(name), 'name'], { code: 'SK0904', message, help })
    } else if (!scope.words.all.includes(name)) {
      const place: Path = writer === 'ts' ? ['header', 'words'] : ['sections']
      const where = writer === 'ts' ? 'the header' : 'a section of words with writer: engine'
      const message = `the word ${JSON.stringify(name)} is missing, which the protocol needs`
      const help = `add it to ${where}`
      report.add(place, { code: 'SK0903', message, help, atKey: true })
    }
  }
  for (const [name, { per, bits }] of Object.entries(PROTOCOL_FLAGS)) {
    const wanted = `{ name: ${name}, kind: flags, per: ${per}${bits ? `, bits: ${bits}` : ''} }`
    const section = sections.find((one) => one.name === name)
    if (section && !(section.kind === 'flags' && section.per === per && section.bits === bits)) {
      const message = 'is not what the protocol needs under that name'
      const help = `make it ${wanted}`
      report.add(scope.sections.pathOf(name), { code: 'SK0906', message, help })
    } else if (!scope.sections.all.includes(name)) {
      const message = `the section ${JSON.stringify(name)} is missing, which the protocol needs`
      const help = `add ${wanted}`
      report.add(['sections'], { code: 'SK0905', message, help, atKey: true })
    }
  }
}

function checkIdentity(report: Report, header: Section): void {
  const first = header.kind === 'words' ? header.words.map(({ name }) => name) : []
  const wrong = IDENTITY_WORDS.findIndex((name, index) => first[index] !== name)
  if (wrong === -1) return
  const message = `word ${wrong} must be ${JSON.stringify(IDENTITY_WORDS[wrong])}`
  const help = `start with ${IDENTITY_WORDS.join(', ')}`
  report.add(['header', 'words', wrong], { code: 'SK0902', message, help })
}
