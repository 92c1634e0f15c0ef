import { relative } from 'node:path'
import type { Answers } from './questions.js'

/** How the package managers that start us name themselves, with the words that each wants. */
const MANAGERS: Readonly<Record<string, { readonly install: string; readonly run: string }>> = {
  npm: { install: 'npm install', run: 'npm' },
  pnpm: { install: 'pnpm install', run: 'pnpm' },
  yarn: { install: 'yarn', run: 'yarn' },
  bun: { install: 'bun install', run: 'bun run' },
  deno: { install: 'deno install', run: 'deno task' },
}

/** What to do with a new program, for people. */
export function nextSteps({ folder, template, language }: Answers, from: string, agent = ''): string {
  const { install, run } = MANAGERS[agent.split('/')[0] ?? ''] ?? { install: 'npm install', run: 'npm' }
  const path = relative(from, folder)
  const steps = [
    ...(path === '' ? [] : [`cd ${/\s/.test(path) ? JSON.stringify(path) : path}`]),
    install,
    `${run} start`,
  ]
  const about = `${template.name} in ${language === 'ts' ? 'TypeScript' : 'JavaScript'}`
  return `Made ${about}. Next:\n\n${steps.map((step) => `  ${step}\n`).join('')}\n\`${run} test\` tests it.\n`
}
