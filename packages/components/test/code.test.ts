import { describe, expect, test } from 'vitest'
import { highlight, isKnownLanguage } from '../src/code/highlight.js'

const text = (code: string, language: string) =>
  highlight(code, language).map((line) =>
    line.map(({ text, role }) => (role === 'plain' ? text : `${role}(${text})`)).join(''),
  )

describe('highlighted code', () => {
  test('has its words by what they are', () => {
    expect(text('const a = 1 // one', 'ts')).toEqual(['keyword(const) a = number(1) comment(// one)'])
    expect(text('fn main() {}', 'rust')).toEqual(['keyword(fn) function(main)() {}'])
  })

  test('keeps its lines, also within a comment and where they are empty', () => {
    expect(text('/* a\n\n b */\nx\n', 'js')).toEqual(['comment(/* a)', '', 'comment( b */)', 'x', ''])
  })

  test('of a language that is not known is plain', () => {
    expect(isKnownLanguage('nonesuch')).toBe(false)
    expect(text('const a', 'nonesuch')).toEqual(['const a'])
  })

  test('is what it was, but for the colours', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be coloured
    const code = '`a${1 + `b${c}`}` <div class="x">&amp;</div>\n\tconst π = /re/g'
    for (const language of ['js', 'html', 'python', 'css', 'json', 'bash']) {
      expect(
        highlight(code, language)
          .map((line) => line.map(({ text }) => text).join(''))
          .join('\n'),
      ).toBe(code)
    }
  })
})
