import type { Block, MarkdownProps } from '@sparktui/components/markdown'
import { type App, box, each, input, onKey, show, signal, span, t, text } from 'sparktui'
import { spinner } from 'sparktui/motion'
import { hints } from '../hints.js'
import type { Call, Step } from './agent.js'

export interface ChatProps {
  /** Answers a question, until the signal is aborted. */
  readonly ask: (question: string, signal: AbortSignal) => AsyncIterable<Step>
  /** What is asked at once. */
  readonly first?: string
  readonly exit: () => void
}

/**
 * A conversation below the prompt of the shell. What is said is printed, and scrolls away with all else that the terminal
 * shows; the frame is only what is not finished, and the line that one types in.
 *
 * @returns resolves when the first question is answered, at once where there is none
 */
export function chat(app: Pick<App, 'print'>, { ask, first, exit }: ChatProps): Promise<void> {
  /** What is being done now. */
  const call = signal<Call | undefined>(undefined)
  /** The part of the answer that may still become something else. */
  const open = signal<readonly Block[]>([])
  const waiting = signal<readonly string[]>([])
  const running = signal<AbortController | undefined>(undefined)
  /** Loaded with the first question: a program that is only looked at starts without. */
  let loaded: Promise<typeof import('@sparktui/components/markdown')> | undefined
  let build: ((blocks: MarkdownProps['blocks']) => void) | undefined

  async function say(question: string): Promise<void> {
    if (question.trim() === '') return
    if (running.peek() !== undefined) {
      waiting.value = [...waiting.peek(), question]
      return
    }
    const stop = new AbortController()
    running.value = stop
    app.print(() => asked(question))
    try {
      await answer(question, stop.signal)
    } catch (error) {
      if (!stop.signal.aborted) throw error
      app.print(() => text('stopped', { color: '$warning' }))
    } finally {
      call.value = undefined
      open.value = []
      running.value = undefined
    }
    const [next, ...rest] = waiting.peek()
    waiting.value = rest
    if (next !== undefined) await say(next)
  }

  async function answer(question: string, stop: AbortSignal): Promise<void> {
    loaded ??= import('@sparktui/components/markdown')
    const { markdown, MarkdownStream } = await loaded
    // The blank line is above: those at the end of what is printed are left out.
    build = (blocks) => markdown({ blocks, paddingX: 2, paddingTop: 1 })
    const stream = new MarkdownStream()
    let printed = 0
    /** Prints the blocks up to a number, which never change again. */
    const commit = (end: number) => {
      const blocks = stream.blocks().slice(printed, end)
      printed = Math.max(printed, end)
      if (blocks.length > 0) app.print(() => build?.(blocks))
    }
    for await (const step of ask(question, stop)) {
      if (step.kind === 'text') {
        stream.append(step.piece)
        commit(stream.finalCount)
        open.value = stream.blocks().slice(printed)
      } else if (step.call.result === undefined) call.value = step.call
      else {
        const done = step.call
        call.value = undefined
        app.print(() => callBox(done))
      }
    }
    open.value = []
    commit(Number.POSITIVE_INFINITY)
  }

  const stop = () => running.peek()?.abort()
  onKey('escape', stop)
  onKey('ctrl+c', () => (running.peek() === undefined ? exit() : stop()))
  onKey('ctrl+d', exit)

  box({ flexDirection: 'column', paddingX: 1 }, () => {
    show(call, () => callBox(call.peek() as Call))
    show(
      () => open.value.length > 0,
      () => build?.(open),
    )
    show(running, () => {
      box({ columnGap: 1, paddingX: 2 }, () => {
        spinner({ color: '$primary' })
        text(() => (open.value.length > 0 ? 'writing' : call.value === undefined ? 'thinking' : call.value.tool), {
          color: '$muted',
        })
      })
    })
    each(waiting, (question) => text(() => `… ${question.value}`, { color: '$muted', paddingX: 2, textWrap: 'nowrap' }))
    box(
      {
        border: 'round',
        borderColor: () => (running.value === undefined ? '$primary' : '$border'),
        marginTop: 1,
        paddingX: 1,
        columnGap: 1,
      },
      () => {
        text('❯', { color: '$primary', flexShrink: 0 })
        input({
          autoFocus: true,
          flexGrow: 1,
          placeholder: 'Ask what the documents here say',
          history: true,
          clearOnSubmit: true,
          onSubmit: say,
        })
      },
    )
    hints(
      () => [
        ['⏎', running.value === undefined ? 'ask' : 'ask next'],
        ['↑', 'earlier'],
        ...(running.value === undefined ? ([['^C', 'quit']] as const) : ([['esc', 'stop']] as const)),
      ],
      { paddingX: 1 },
    )
  })
  return first === undefined ? Promise.resolve() : say(first)
}

/** A question, as it stays in the scrollback. */
function asked(question: string): void {
  box({ paddingX: 1, paddingTop: 1 }, () => {
    text(t`${span({ color: '$primary', bold: true }, '❯')} ${span({ bold: true }, question)}`)
  })
}

/** What the agent does, and what came of it. */
function callBox({ tool, about, result }: Call): void {
  box({ paddingX: 2 }, () => {
    box({ border: 'round', borderColor: '$border', paddingX: 1, columnGap: 1, minWidth: 0 }, () => {
      text(result === undefined ? '●' : '✔', { color: result === undefined ? '$warning' : '$success', flexShrink: 0 })
      text(tool, { bold: true, flexShrink: 0 })
      text(about, { textWrap: 'nowrap', textOverflow: 'ellipsis' })
      if (result !== undefined) text(result, { color: '$muted', flexShrink: 0 })
    })
  })
}
