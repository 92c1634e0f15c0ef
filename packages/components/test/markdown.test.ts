import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../src/markdown/blocks.js'
import { MarkdownStream } from '../src/markdown/stream.js'

const runs = (source: string) =>
  parseMarkdown(source).flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))

describe('runs of markdown', () => {
  test.each([
    { source: 'plain', expected: [{ text: 'plain' }] },
    {
      source: 'a **b *c*** d',
      expected: [{ text: 'a ' }, { text: 'b ', bold: true }, { text: 'c', bold: true, italic: true }, { text: ' d' }],
    },
    { source: '~~gone~~', expected: [{ text: 'gone', strikethrough: true }] },
    { source: '`a<b` &lt; &#x263a; &unknown;', expected: [{ text: 'a<b', code: true }, { text: ' < ☺ &unknown;' }] },
    {
      source: '[a **b**](u)',
      expected: [
        { text: 'a ', href: 'u' },
        { text: 'b', bold: true, href: 'u' },
      ],
    },
    { source: '![alt](u)', expected: [{ text: 'alt', italic: true, href: 'u' }] },
    { source: 'one\ntwo  \nthree', expected: [{ text: 'one two\nthree' }] },
    { source: 'a <b>c</b>', expected: [{ text: 'a c' }] },
    { source: '\\*not\\*', expected: [{ text: '*not*' }] },
  ])('$source', ({ source, expected }) => {
    expect(runs(source)).toEqual(expected)
  })
})

describe('blocks of markdown', () => {
  test('are headings, code, quotes, rules and what they hold', () => {
    expect(parseMarkdown('## A\n```ts extra\nlet a\n```\n> q\n> - x\n\n---\n<!-- c --><p>html</p>')).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'A' }] },
      { kind: 'code', language: 'ts', text: 'let a' },
      {
        kind: 'quote',
        blocks: [
          { kind: 'paragraph', runs: [{ text: 'q' }] },
          {
            kind: 'list',
            isLoose: false,
            items: [{ marker: '•', blocks: [{ kind: 'paragraph', runs: [{ text: 'x' }] }] }],
          },
        ],
      },
      { kind: 'rule' },
      { kind: 'paragraph', runs: [{ text: 'html' }] },
    ])
  })

  test('are lists with numbers from where they start, and with tasks', () => {
    const markers = (source: string) =>
      parseMarkdown(source).flatMap((block) => (block.kind === 'list' ? block.items.map(({ marker }) => marker) : []))
    expect(markers('3. a\n4. b')).toEqual(['3.', '4.'])
    expect(markers('- [ ] a\n- [x] b\n- c')).toEqual(['☐', '☑', '•'])
  })

  test('are tables with the alignment of their columns', () => {
    expect(parseMarkdown('|a|b|\n|-|-:|\n|*c*|d|')).toEqual([
      {
        kind: 'table',
        head: [
          { align: 'left', runs: [{ text: 'a' }] },
          { align: 'right', runs: [{ text: 'b' }] },
        ],
        rows: [
          [
            { align: 'left', runs: [{ text: 'c', italic: true }] },
            { align: 'right', runs: [{ text: 'd' }] },
          ],
        ],
      },
    ])
  })
})

describe('a stream of markdown', () => {
  const source =
    '# T\n\nfirst *line*\r\nsecond\n\n- a\n- b\n\n  more\n- c\n\n```js\nlet a\n\nlet b\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> q\n\n1. z\n'

  test('gives what reading it whole gives, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(source.length)), (cuts) => {
        const stream = new MarkdownStream()
        const places = [0, ...cuts.sort((a, b) => a - b), source.length]
        for (const [at, from] of places.entries()) stream.append(source.slice(from, places[at + 1]))
        expect(stream.blocks()).toEqual(parseMarkdown(source))
      }),
    )
  })

  test('changes no block that is final', () => {
    const stream = new MarkdownStream()
    let before: unknown[] = []
    for (const letter of source) {
      stream.append(letter)
      const blocks = stream.blocks()
      expect(blocks.slice(0, before.length)).toEqual(before)
      before = blocks.slice(0, stream.finalCount)
    }
    expect(before.length).toBe(parseMarkdown(source).length - 1)
  })
})
