import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { code } from '../src/code.js'
import { diffView } from '../src/diff.js'
import { type Block, MarkdownStream, markdown } from '../src/markdown.js'

afterEach(cleanup)

// Without a theme, the terminal's own: of its 16 colours the grey and the bright magenta.
const [muted, secondary] = ['ansi(8)', 'ansi(13)']
const rows = (text: string) => text.split('\n')
const SOURCE = `# Title

A **bold** [link](https://example.org) and \`code\`.

- one
- [x] two

> said

| a | right |
|---|------:|
| x | 1 |

\`\`\`ts
const a = 1
\`\`\`
`

describe('markdown', () => {
  test('is set in blocks with a row between them', () => {
    const ui = render(() => markdown({ source: SOURCE }), { cols: 28, rows: 20 })
    expect(rows(ui.text())).toEqual([
      'Title',
      '',
      'A bold link and code.',
      '',
      ' • one',
      ' ☑ two',
      '',
      '┃ said',
      '',
      'a    right',
      '───  ─────',
      'x        1',
      '',
      '╭──────────────────────────╮',
      '│ const a = 1              │',
      '╰──────────────────────────╯',
    ])
    expect(ui.frame().cell(2, 2)?.attributes).toEqual(['bold'])
    expect(ui.frame().cell(7, 2)?.link).toBe('https://example.org')
    expect(ui.frame().cell(2, 14)?.fg).toBe(secondary)
  })

  test('that streams keeps the blocks that are done', () => {
    const stream = new MarkdownStream()
    const blocks = signal<readonly Block[]>([])
    const ui = render(() => markdown({ blocks }), { cols: 20, rows: 8 })
    for (const piece of ['# A\n\nfirst', ' words\n\nsec', 'ond\n']) {
      stream.append(piece)
      blocks.value = stream.blocks()
      ui.text()
    }
    expect(rows(ui.text())).toEqual(['A', '', 'first words', '', 'second'])
  })
})

test('code has numbers before its lines and its words in colours', () => {
  const ui = render(() => code({ code: 'let a\n\n// b', language: 'js', lineNumbers: true }), { cols: 12, rows: 3 })
  expect(rows(ui.text())).toEqual(['1 let a', '2', '3 // b'])
  expect(ui.frame().cell(2, 0)?.fg).toBe(secondary)
  expect(ui.frame().cell(2, 2)?.fg).toBe(muted)
})

test('a diff has the numbers of both sides, the words that changed reversed, and nodes for the lines that are seen', () => {
  const after = signal('a\nb X\n')
  const ui = render(() => diffView({ before: 'a\nb c\n', after }), { cols: 24, rows: 4 })
  expect(rows(ui.text())).toEqual(['@@ -1,2 +1,2 @@', '    1     1   a', '    2       - b c', '          2 + b X'])
  expect(ui.frame().cell(16, 2)?.attributes).toEqual(['inverse'])
  expect(ui.frame().cell(14, 2)?.attributes).toEqual([])
  after.value = 'a\nb c\n'
  expect(ui.text()).toBe('')
  after.value = `a\nb c\n${'line\n'.repeat(10_000)}`
  ui.text()
  expect(ui.getAllByText(/line$/).length).toBeLessThan(100)
})

test('documents, their headings and code are found by their roles', () => {
  const ui = render(
    () => {
      markdown({ source: SOURCE, label: 'notes' })
      diffView({ before: 'a', after: 'b', label: 'changes' })
      code({ code: 'a\nb', lineNumbers: true, wrap: true, label: 'numbered' })
    },
    { cols: 28, rows: 40 },
  )
  expect(ui.getByRole('document', { name: 'notes' }).y).toBe(0)
  expect(ui.getByRole('document', { name: 'changes' }).y).toBeGreaterThan(10)
  expect(ui.getByRole('heading').text).toBe('Title')
  expect(ui.getAllByRole('code').map(({ text }) => text)).toEqual(['const a = 1', expect.stringContaining('1 a')])
})
