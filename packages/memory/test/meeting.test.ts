import { describe, expect, test } from 'vitest'
import { LayoutMismatchError } from '../src/identity.js'
import { firstDifference, meet } from '../src/meeting.js'

const OURS = [
  'inventory gauge - 00000001',
  'enum scale - 00000002',
  'section numbers [1] 00000003',
  'field level numbers[0] 00000004',
  'field drawn numbers[1] 00000005',
]

const replaced = (index: number, ...parts: string[]): string[] => OURS.toSpliced(index, 1, ...parts)

describe('the first part that differs', () => {
  test.each([
    {
      what: 'one that the other lacks',
      theirs: replaced(3),
      says: 'the field `level` (numbers[0] here, absent there)',
    },
    {
      what: 'one that only the other has',
      theirs: replaced(3, 'field angle numbers[0] 00000009', 'field level numbers[1] 00000004'),
      says: 'the field `angle` (numbers[0] there, absent here)',
    },
    {
      what: 'another order',
      theirs: OURS.with(3, 'field drawn numbers[0] 00000005').with(4, 'field level numbers[1] 00000004'),
      says: 'the field `level` (numbers[0] here, numbers[1] there)',
    },
    {
      what: 'one more at the end there',
      theirs: [...OURS, 'field angle numbers[2] 00000009'],
      says: 'the field `angle` (numbers[2] there, absent here)',
    },
    {
      what: 'one fewer at the end there',
      theirs: OURS.slice(0, 4),
      says: 'the field `drawn` (numbers[1] here, absent there)',
    },
    {
      what: 'another meaning',
      theirs: replaced(1, 'enum scale - 0000000a'),
      says: 'the enum `scale` (at - on both sides, but not the same there)',
    },
    {
      what: 'a name of another kind',
      theirs: replaced(1, 'flags scale - 00000002'),
      says: 'the enum `scale` (- here, absent there)',
    },
  ])('$what', ({ theirs, says }) => {
    expect(firstDifference(OURS, theirs)).toBe(says)
  })

  test('is nothing where nothing differs or a side cannot say', () => {
    expect(firstDifference(OURS, OURS)).toBeUndefined()
    expect(firstDifference(OURS, [])).toBeUndefined()
    expect(firstDifference([], OURS)).toBeUndefined()
  })
})

describe('meet', () => {
  const [one, other] = ['0123456789abcdef', 'fedcba9876543210']

  test('lets equal hashes meet, whatever their parts', () => {
    expect(() => meet({ hash: one, parts: OURS }, { hash: one, parts: [] })).not.toThrow()
  })

  test('says both hashes, the first difference and the command that mends it', () => {
    const check = () => meet({ hash: one, parts: OURS, command: 'npm run rooms' }, { hash: other, parts: replaced(4) })
    expect(check).toThrow(LayoutMismatchError)
    expect(check).toThrow(
      `layout: the other side has ${other}, this side ${one}; the first that differs is the field \`drawn\` (numbers[1] here, absent there); run \`npm run rooms\` and build again`,
    )
  })
})
