// A chat below the prompt, as coding agents have it: `npm run example -- chat [QUESTION]`. It reads the docs here.
import { setTimeout } from 'node:timers/promises'
import { mount } from 'sparktui'
import { answer } from './agent.js'
import { readSections, type Section } from './docs.js'
import { chat } from './view.js'

const first = process.argv.slice(2).join(' ') || undefined
let sections: readonly Section[] | undefined
/** Read when they are first asked for. */
const documents = () => {
  sections ??= readSections('.')
  return sections
}
const wait = (milliseconds: number, signal: AbortSignal) => setTimeout(milliseconds, undefined, { signal })

await mount(
  (app) => {
    const ended = chat(app, {
      ask: (question, signal) => answer(question, documents, wait, signal),
      ...(first === undefined ? {} : { first }),
      exit: () => app.exit(),
    })
    // Without a terminal nobody asks on.
    if (app.isPlain) void ended.then(() => app.exit())
  },
  { mode: 'inline' },
)
