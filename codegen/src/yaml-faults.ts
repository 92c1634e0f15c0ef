import type { Document, ErrorCode, Node, Pair, YAMLError } from 'yaml'
import type { Code } from './codes.js'
import type { Saying } from './saying.js'
import { yaml } from './yaml-library.js'

type Range = readonly [number, number]

/** Something wrong with the text, by offsets. */
export interface TextFault extends Saying {
  readonly code: Code
  readonly range: Range
  readonly related?: { readonly range: Range; readonly message: string }
}

/** What is wrong with a text as YAML, and whether there is data in it that can be looked at all the same. */
export function textFaults(document: Document, text: string): { faults: TextFault[]; isReadable: boolean } {
  const broken = [...document.errors, ...document.warnings].filter(({ code }) => !TREATED_BELOW.has(code))
  if (broken.length > 0) return { faults: reliable(broken).map((one) => faultOf(one, document)), isReadable: false }
  if (document.contents === null || (yaml().isScalar(document.contents) && document.contents.value === null)) {
    const help = 'start with name, doc, magic, capacity, groups, header and sections, or run `sparktui-codegen init`'
    const fault: TextFault = { code: 'SK0107', message: 'the file holds no inventory', help, range: [0, 0] }
    return { faults: [fault], isReadable: false }
  }
  const faults = [...sharedFaults(document, text), ...keyFaults(document)]
  return { faults, isReadable: faults.every(({ code }) => code === 'SK0102') }
}

/** What we say ourselves, of every place. */
const TREATED_BELOW = new Set<ErrorCode>(['BAD_ALIAS', 'TAG_RESOLVE_FAILED', 'NON_STRING_KEY'])

/** Faults that leave the parser in its way. */
const LOCAL = new Set<ErrorCode>(['BAD_DQ_ESCAPE', 'MULTIPLE_DOCS'])

/** What the parser says after it has lost its way is guesswork: the first such fault, and those that stand alone. */
function reliable(errors: readonly YAMLError[]): YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  if (tabs.length > 0) return tabs
  const lost = errors.filter(({ code }) => !LOCAL.has(code)).sort((a, b) => a.pos[0] - b.pos[0])
  return [...errors.filter(({ code }) => LOCAL.has(code)), ...lost.slice(0, 1)]
}

/** What to say instead of the parser's own words, by what they look like. */
const SAYINGS: readonly (readonly [pattern: RegExp, message: string, help: string])[] = [
  [/^Flow map .*\}/, 'a { is still open here', 'close it with } before this'],
  [/^Flow sequence .*\]/, 'a [ is still open here', 'close it with ] before this'],
  [/Missing closing (["'])quote/, 'a quote is still open at the end of the file', 'close it'],
  [/^Nested mappings/, 'a colon makes a mapping of this text', 'put the text in quotes'],
  [/Invalid escape sequence (\S+)/, '$1 is no escape of YAML', 'write \\\\ for a backslash, or use single quotes'],
  [
    /Sequence item without - /,
    'this line is indented less than what it belongs to',
    'indent one list or mapping alike',
  ],
  [/^Tabs/, 'a tab indents this line', 'indent with spaces'],
  [/multiple documents/, 'a second document begins here', 'keep one inventory per file'],
]

const CODES_OF: Partial<Readonly<Record<ErrorCode, Code>>> = { MULTIPLE_DOCS: 'SK0105', TAB_AS_INDENT: 'SK0103' }

function faultOf({ code, message, pos }: YAMLError, document: Document): TextFault {
  const saying = SAYINGS.find(([pattern]) => pattern.test(message))
  const [, said, help] = saying ?? ['', lowerFirst(message.replace(/[.:]$/, '')), 'mend the YAML here']
  const opened = openerOf(document, message, pos[0])
  return {
    code: CODES_OF[code] ?? 'SK0101',
    message: said.replace('$1', /Invalid escape sequence (\S+)/.exec(message)?.[1] ?? ''),
    help,
    range: [pos[0], Math.min(pos[1], pos[0] + 1)],
    ...(opened?.range && { related: { range: [opened.range[0], opened.range[0] + 1], message: 'opened here' } }),
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What is still open at a place: the last quote or bracket of the kind that the parser misses. */
function openerOf(document: Document, message: string, before: number): Node | undefined {
  let last: Node | undefined
  yaml().visit(document, {
    Node: (_, node) => {
      if (!node.range || node.range[0] >= before) return
      const isOpen = /Missing closing/.test(message)
        ? yaml().isScalar(node) && node.type?.startsWith('QUOTE')
        : (/^Flow map/.test(message) && yaml().isMap(node) && node.flow) ||
          (/^Flow seq/.test(message) && yaml().isSeq(node) && node.flow)
      if (isOpen) last = node
    },
  })
  return last
}

/** Anchors, aliases and tags: an inventory says each thing where it stands. */
function sharedFaults(document: Document, text: string): TextFault[] {
  const faults: TextFault[] = []
  const add = (node: Node, sign: string, what: string): void => {
    const start = node.range?.[0] ?? 0
    const at = text.startsWith(sign, start) ? start : Math.max(0, text.lastIndexOf(sign, start))
    const range = [at, at + sign.length] as const
    faults.push({ code: 'SK0104', message: `${sign} is ${what}`, help: 'write the value out, without it', range })
  }
  yaml().visit(document, {
    Alias: (_, node) => add(node, `*${node.source}`, 'an alias'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) add(node, `&${node.anchor}`, 'an anchor')
      else if (node.tag !== undefined && text.slice(0, node.range?.[0]).trimEnd().endsWith(shortTag(node.tag))) {
        add(node, shortTag(node.tag), 'a tag')
      }
    },
  })
  return faults
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!')
}

/** Keys that stand twice in a mapping, and keys that are no text. */
function keyFaults(document: Document): TextFault[] {
  const faults: TextFault[] = []
  yaml().visit(document, {
    Map: (_, map) => {
      const first = new Map<string, Pair>()
      for (const pair of map.items) {
        const range = rangeOf(pair.key)
        if (!yaml().isScalar(pair.key) || typeof pair.key.value !== 'string') {
          const said = yaml().isScalar(pair.key)
            ? `the key ${String(pair.key.value)} is no text`
            : 'this key is no text'
          faults.push({ code: 'SK0106', message: said, help: 'write it as a plain word, or in quotes', range })
          continue
        }
        const name = pair.key.value
        const before = first.get(name)
        if (before) {
          const related = { range: rangeOf(before.key), message: 'first given here' }
          const message = `the key ${JSON.stringify(name)} stands here already`
          faults.push({ code: 'SK0102', message, help: 'keep one of the two', range, related })
        } else first.set(name, pair)
      }
    },
  })
  return faults
}

function rangeOf(node: unknown): Range {
  return yaml().isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0]
}
