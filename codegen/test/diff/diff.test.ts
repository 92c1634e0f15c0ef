import { describe, expect, test } from 'vitest'
import { diff, isUnapproved } from '../../src/diff/diff.js'
import { isHashed, RULE_NAMES, RULES } from '../../src/diff/rules.js'
import { renderDifference } from '../../src/diff/tell.js'
import { fixture } from '../fixtures.js'
import { MUTATIONS_OF_MEMORY } from './mutations-of-memory.js'
import { MUTATIONS_OF_SOURCE } from './mutations-of-source.js'
import { changed, read } from './read.js'

const gauge = fixture('gauge')

const MUTATIONS = [...MUTATIONS_OF_MEMORY, ...MUTATIONS_OF_SOURCE]

/** What is only in one of the two has no second place. */
const ENDS = /^(section|field|word|group|enum|enum-value|flag-set|flag|prop|primitive)-(added|removed)$/

describe.each(MUTATIONS)('$rule', ({ rule, class: of, verdict, before, edits, says }) => {
  const old = read('old.yaml', changed(gauge, before))
  const now = read('new.yaml', changed(gauge, edits))
  const { changes, problems, isFine } = diff(old, now)

  test('is told with all that comes of it, and nothing else', () => {
    expect(changes.map((change) => `${change.rule} ${change.field}`)).toEqual(says)
    expect(problems).toEqual([])
  })

  test('has its class and verdict', () => {
    expect(changes.find((change) => change.rule === rule)).toMatchObject({ class: of, verdict })
    expect(isFine).toBe(changes.every((change) => RULES[change.rule].verdict === 'compatible'))
  })

  test('moves the layout hash exactly if it says so', () => {
    expect(old.inventory.hash !== now.inventory.hash).toBe(changes.some((change) => isHashed(change.rule)))
  })

  test('points at the line in both inventories', () => {
    for (const change of changes) {
      const { source } = change.file === 'new.yaml' ? now : old
      const line = source.text.split('\n')[change.line - 1] ?? ''
      expect(line.length).toBeGreaterThanOrEqual(change.endColumn - 1)
      expect(change.related).toHaveLength(ENDS.test(change.rule) ? 0 : 1)
    }
  })
})

test('every rule has a mutation', () => {
  expect([...new Set(MUTATIONS.map(({ rule }) => rule))].sort()).toEqual([...RULE_NAMES].sort())
})

test('an inventory does not differ from itself', () => {
  const { changes, problems, isFine } = diff(read('old.yaml', gauge), read('new.yaml', gauge))
  expect({ changes, problems, isFine }).toEqual({ changes: [], problems: [], isFine: true })
})

describe('approvals', () => {
  const old = read('old.yaml', gauge)
  const since = old.inventory.hash
  const with_ = (approvals: string, edit: readonly [string, string] = ['default: 2', 'default: 3']) => {
    const text = changed(gauge, [edit, ['sections:\n', `approvals:\n${approvals}sections:\n`]])
    return diff(old, read('new.yaml', text))
  }
  const approval = (rule: string, field: string, at = since) =>
    `  - { rule: ${rule}, field: ${field}, since: "${at}", reason: Larger dials. }\n`

  test('let a breaking change pass, with its reason', () => {
    const { changes, isFine } = with_(approval('field-default-changed', 'size'))
    expect(isFine).toBe(true)
    expect(changes).toMatchObject([{ rule: 'field-default-changed', verdict: 'breaking', reason: 'Larger dials.' }])
    expect(changes.some(isUnapproved)).toBe(false)
  })

  test.each([
    { what: 'another rule', rule: 'field-unit-changed', field: 'size' },
    { what: 'another field', rule: 'field-default-changed', field: 'level' },
  ])('of $what approve nothing, and are errors themselves', ({ rule, field }) => {
    const { changes, problems, isFine } = with_(approval(rule, field))
    expect(isFine).toBe(false)
    expect(changes.filter(isUnapproved)).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'SK1006', line: 46, subject: 'approvals[0]' }])
  })

  test('expire with the inventory that they are measured against', () => {
    const { changes, problems } = with_(approval('field-default-changed', 'size', '0123456789abcdef'))
    expect(changes.filter(isUnapproved)).toHaveLength(1)
    expect(problems).toMatchObject([
      { code: 'SK1005', message: `approves a change since 0123456789abcdef, and old.yaml is ${since}` },
    ])
  })

  test('without a change are errors', () => {
    const { problems, isFine } = with_(approval('field-default-changed', 'size'), ['doc: Numbers.', 'doc: Figures.'])
    expect(isFine).toBe(false)
    expect(problems).toMatchObject([{ code: 'SK1006', help: 'remove it' }])
  })
})

describe('renamedFrom', () => {
  const renamed = changed(gauge, [['{ name: births', '{ name: lives, renamedFrom: births']])

  test('a rename that was released is no change any more', () => {
    expect(diff(read('old.yaml', renamed), read('new.yaml', renamed)).changes).toEqual([])
  })

  test('a rename that is not declared is a field less and a field more', () => {
    const undeclared = changed(gauge, [['{ name: births', '{ name: lives']])
    const { changes } = diff(read('old.yaml', gauge), read('new.yaml', undeclared))
    expect(changes.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['field-added lives', 'field-removed births'])
  })

  test('a rename from what never was is an error', () => {
    const wrong = changed(gauge, [['{ name: births', '{ name: lives, renamedFrom: birds']])
    expect(diff(read('old.yaml', gauge), read('new.yaml', wrong)).problems).toMatchObject([
      { code: 'SK1007', line: 63, message: '"birds" is not a field of old.yaml' },
    ])
  })
})

test('is told by class, with both places, and with what would approve it', async () => {
  const old = read('old.yaml', gauge)
  const text = changed(gauge, [
    ['default: 2', 'default: 3'],
    ['doc: How far the hand is. }', 'doc: Where the hand is. }'],
    ['props:', '  - { name: ring, kind: bytes, size: 256, writer: engine, doc: A ring. }\nprops:'],
    ['role: meter', 'role: progressbar'],
    [
      'sections:\n',
      `approvals:\n  - { rule: primitive-role-changed, field: primitives.dial, since: "${old.inventory.hash}", reason: It fills up. }\n  - { rule: field-moved, field: size, since: "${old.inventory.hash}", reason: Gone. }\nsections:\n`,
    ],
  ])
  const now = read('new.yaml', text)
  await expect(renderDifference(diff(old, now), old, now)).toMatchFileSnapshot('difference.txt')
})
