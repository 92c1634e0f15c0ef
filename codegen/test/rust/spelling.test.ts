import { describe, expect, test } from 'vitest'
import { docComment, floatLiteral, stringLiteral, typeName } from '../../src/emit/rust/spelling.js'

describe('floatLiteral', () => {
  test.each([
    { value: 0, type: 'f32', literal: '0.0' },
    { value: -1, type: 'f64', literal: '-1.0' },
    { value: 0.1, type: 'f32', literal: '0.1' },
    { value: Math.fround(0.1), type: 'f32', literal: '0.1' },
    { value: 1 / 3, type: 'f32', literal: '0.333_333_34' }, // nearest float32 is 0.3333333432674408
    { value: 1 / 3, type: 'f64', literal: '0.333_333_333_333_333_3' },
    { value: 16777216, type: 'f32', literal: '16_777_216.0' },
    { value: -1.3730736547756806e-8, type: 'f32', literal: '-1.373_073_65e-8' }, // 9 digits, the most it takes
    { value: -657_679.4375, type: 'f64', literal: '-657_679.437_5' },
    { value: 1e21, type: 'f64', literal: '1e21' },
    { value: 1e-7, type: 'f32', literal: '1e-7' },
  ] as const)('$value as $type is $literal', ({ value, type, literal }) => {
    expect(floatLiteral(value, type)).toBe(literal)
  })
})

test('the one variant that would be a keyword gives way', () => {
  expect(typeName('self')).toBe('Self_')
  expect(typeName('space-between')).toBe('SpaceBetween')
})

test('quotes, backslashes and control characters are escaped in strings', () => {
  expect(stringLiteral('a "b" \\ c\n\t')).toBe('"a \\"b\\" \\\\ c\\n\\t"')
})

test('documentation of several lines is commented line by line, code in it left alone', () => {
  expect(docComment('one [a]\n\n`b[0]`\n', 4)).toBe('    /// one \\[a\\]\n    ///\n    /// `b[0]`')
})
