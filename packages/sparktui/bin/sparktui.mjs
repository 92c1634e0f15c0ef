#!/usr/bin/env node
import { isatty } from 'node:tty'
import { effect, mount, text } from 'sparktui'
import { report } from '../dist/doctor.js'

/** How long a terminal may take to answer. */
const ANSWER_MS = 1000

const [command] = process.argv.slice(2)
if (command !== 'doctor') {
  process.stderr.write(
    `sparktui: ${command === undefined ? 'no command' : `${command} is no command`}; use \`sparktui doctor\`\n`,
  )
  process.exit(2)
}
const patient = isatty(1) ? await ask() : await look()
process.stdout.write(report(patient))

/** An app that ends as soon as the terminal has answered. */
function ask() {
  return mount((app) => {
    text('asking the terminal …')
    const end = () => app.exit(facts(app, true))
    const timer = setTimeout(end, ANSWER_MS)
    effect(() => {
      if (!app.capabilities.value.isAnswered) return
      clearTimeout(timer)
      end()
    })
  })
}

/** An app that prints nothing: what the environment tells is known while it is built. */
function look() {
  return mount((app) => app.exit(facts(app, false)))
}

function facts(app, isTerminal) {
  const { node, bun, deno } = process.versions
  const runtime = bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${node}`
  return {
    capabilities: app.capabilities.value,
    isTerminal,
    columns: app.columns.value,
    rows: app.rows.value,
    environment: process.env,
    runtime: `${runtime} on ${process.platform} ${process.arch}`,
    isWindows: process.platform === 'win32',
    messages: app.diagnostics.value.map(({ message }) => message),
  }
}
