import { setImmediate } from 'node:timers/promises'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answer, type Step } from '../agent.js'
import { documents, passage, readSections, type Section, search, sections } from '../docs.js'
import { chat } from '../view.js'
import { printing } from './printing.js'

afterEach(cleanup)

const GUIDE = sections(
  'guide.md',
  `Before all headings.

# Tea

How to boil water.

## Milk 牛乳

Milk goes in last.

- Cold milk cools the tea.
- Warm milk does not.

\`\`\`sh
# no heading: pour --slowly
\`\`\`
`,
)

describe('documents', () => {
  test('are parted at their headings, not at what looks like one in code', () => {
    expect(GUIDE.map(({ title, line }) => [title, line])).toEqual([
      ['guide.md', 1],
      ['Tea', 3],
      ['Milk 牛乳', 7],
    ])
    expect(GUIDE[2]?.body).toContain('# no heading')
  })

  test('are found by words, the section that has most of them first; words that all have say nothing', () => {
    expect(search(GUIDE, 'what about milk?').map(({ title }) => title)).toEqual(['Milk 牛乳'])
    expect(search(GUIDE, '牛').map(({ title }) => title)).toEqual(['Milk 牛乳'])
    expect(search(GUIDE, 'boiling').map(({ title }) => title)).toEqual(['Tea'])
    expect(search(GUIDE, 'the and of')).toEqual([])
  })

  test('are quoted where they say it', () => {
    expect(passage(GUIDE[2] as Section, 'is warm milk cold?', 1)).toBe('- Cold milk cools the tea.')
    expect(passage(GUIDE[2] as Section, 'pour slowly', 1)).toContain('pour --slowly\n```')
  })

  test('of this repository tell of what they are about, and are not those of its packages', () => {
    const all = readSections('.')
    expect(documents('.').some((path) => path.includes('node_modules'))).toBe(false)
    expect(search(all, 'how does a snapshot reach the mirror?')[0]?.body).toContain('mirror')
    expect(search(all, 'which command runs the benchmark')[0]?.body).toContain('bench')
  })
})

async function all(question: string, signal = new AbortController().signal): Promise<readonly Step[]> {
  const steps: Step[] = []
  for await (const step of answer(
    question,
    () => GUIDE,
    () => Promise.resolve(),
    signal,
  ))
    steps.push(step)
  return steps
}
const said = (steps: readonly Step[]) => steps.map((step) => (step.kind === 'text' ? step.piece : '')).join('')

describe('the agent', () => {
  test('says what it does before it does it, and then quotes with its sources', async () => {
    const steps = await all('milk')
    expect(steps.slice(0, 4)).toEqual([
      { kind: 'call', call: { tool: 'search', about: 'milk' } },
      { kind: 'call', call: { tool: 'search', about: 'milk', result: '1 of 3 sections, in 1 file' } },
      { kind: 'call', call: { tool: 'read', about: 'guide.md:7' } },
      { kind: 'call', call: { tool: 'read', about: 'guide.md:7', result: '8 lines' } },
    ])
    expect(said(steps)).toMatch(/^\*\*Milk 牛乳\*\* \(`guide\.md:7`\) says:\n\nMilk goes in last\./)
  })

  test('says that it knows nothing where nothing is written', async () => {
    expect(said(await all('zebra'))).toContain('Nothing in the 3 sections here')
  })
})

/** An agent that does what a test tells it to. */
function puppet() {
  const steps: (Step | 'end')[] = []
  let wake = () => {}
  const questions: string[] = []
  async function* ask(question: string, stop: AbortSignal): AsyncGenerator<Step> {
    questions.push(question)
    for (;;) {
      while (steps.length === 0) {
        await new Promise<void>((resolve, reject) => {
          wake = resolve
          stop.addEventListener('abort', () => reject(stop.reason))
        })
      }
      const step = steps.shift()
      if (step === undefined || step === 'end') return
      yield step
    }
  }
  const tell = (...next: (Step | 'end')[]) => {
    steps.push(...next)
    wake()
  }
  return { ask, tell, questions }
}

const write = (piece: string): Step => ({ kind: 'text', piece })

async function open(first?: string) {
  // It is loaded with the first question; here, before, so that nothing has to be waited for.
  await import('@sparktui/components/markdown')
  const { ask, tell, questions } = puppet()
  const exit = vi.fn()
  const ui = render((app) => printing(app, (printer) => chat(printer, { ask, exit, ...(first && { first }) })), {
    cols: 60,
    rows: 24,
  })
  /** Until all that can happen has happened. */
  const text = async () => {
    for (let turn = 0; turn < 5; turn++) await setImmediate()
    await ui.settled()
    return ui.text()
  }
  return { ui, tell, text, exit, questions }
}

describe('a chat', () => {
  test('prints what is finished above the line one types in, and shows what is not', async () => {
    const { ui, tell, text } = await open()
    ui.type('why milk? 🥛\n')
    expect(await text()).toMatch(/❯ why milk\? 🥛\n *. thinking/)
    tell({ kind: 'call', call: { tool: 'search', about: 'milk' } })
    expect(await text()).toContain('● search milk')
    tell({ kind: 'call', call: { tool: 'search', about: 'milk', result: '3 found' } }, write('First. '), write('Still'))
    expect(await text()).toContain('✔ search milk 3 found')
    expect(ui.text()).toContain('First. Still')
    tell(write(' first.\n\nSecond'), 'end')
    expect(await text()).toMatch(/First. Still first.\n\n *Second\n\n *╭/)
    expect(ui.text()).not.toContain('thinking')
  })

  test('a question asked meanwhile waits for its turn', async () => {
    const { ui, tell, text, questions } = await open('one')
    await text()
    ui.type('two\n')
    expect(await text()).toContain('… two')
    expect(questions).toEqual(['one'])
    tell(write('done'), 'end')
    await text()
    expect(questions).toEqual(['one', 'two'])
    expect(ui.text()).not.toContain('… two')
  })

  test('Escape stops an answer, and Ctrl-C too, which quits where there is none', async () => {
    const { ui, tell, text, exit } = await open('one')
    tell(write('It is'))
    expect(await text()).toContain('It is')
    ui.press('escape')
    expect(await text()).toContain('stopped')
    ui.type('two\n')
    await text()
    ui.press('ctrl+c')
    expect(exit).not.toHaveBeenCalled()
    await text()
    ui.press('ctrl+c')
    expect(exit).toHaveBeenCalledOnce()
  })

  test('Up calls back what was asked, and blanks ask nothing', async () => {
    const { ui, tell, text, questions } = await open()
    ui.type('  \n')
    await text()
    expect(questions).toEqual([])
    ui.type('again\n')
    await text()
    tell('end')
    await text()
    ui.press('up')
    expect(await text()).toContain('❯ again   ')
  })
})
