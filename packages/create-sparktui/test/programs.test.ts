import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Outside, startOutside } from '../../../scripts/outside.mjs'
import { Pty } from '../../sparktui/test/e2e/pty.js'

const isDeep = process.env.SPARKTUI_DEEP !== undefined

/** What each shows, and by which key it ends; without one it ends by itself. */
const PROGRAMS = [
  { template: 'minimal', shows: 'Count: 0', key: 'q', leaves: 'counted to 0', isUsual: 'ts' },
  { template: 'cli', shows: 'entries of .', key: undefined, leaves: '✓', isUsual: 'js' },
  { template: 'dashboard', shows: 'memory', key: 'q', leaves: '', isUsual: 'ts' },
]
const CASES = PROGRAMS.flatMap((program) => ['ts', 'js'].map((language) => ({ ...program, language }))).filter(
  ({ language, isUsual }) => isDeep || language === isUsual,
)

let outside: Outside

beforeAll(async () => {
  outside = await startOutside()
})
afterAll(() => outside?.close())

describe('npm create sparktui, from what is packed', () => {
  test.each(CASES)('$template in $language installs, passes its test and runs', async (program) => {
    const { template, language, shows, key, leaves } = program
    const name = `${template}-${language}`
    const words = ['create', '--yes', 'sparktui', name, '--', '--template', template, `--${language}`]
    expect(await outside.run('npm', words)).toContain(`cd ${name}\n  npm install\n  npm start\n`)
    const folder = join(outside.folder, name)
    await outside.run('npm', ['install'], folder)
    expect(await outside.run('npm', ['test'], folder)).toMatch(/# pass [12]\n# fail 0|pass [12]\nℹ fail 0/)

    const npm = join(outside.env.PATH as string, 'npm')
    const pty = new Pty(npm, ['--silent', 'start'], { cwd: folder, env: outside.env })
    await pty.until(shows)
    if (key !== undefined) pty.type(key)
    expect(await pty.exited).toEqual({ code: 0, signal: 0 })
    expect(pty.isAlternate).toBe(false)
    expect(pty.text()).toContain(leaves)
    if (template === 'dashboard') expect(pty.text()).toBe('')
  })

  test('the command-line tool says in a line what it cannot do, and ends when it is told to', async () => {
    const name = 'refusing'
    await outside.run('npm', ['create', '--yes', 'sparktui', name, '--', '--template', 'cli', '--js'])
    const folder = join(outside.folder, name)
    await outside.run('npm', ['install'], folder)
    const said = (...words: string[]) =>
      outside.run('node', ['src/main.js', ...words], folder).catch(({ code, stderr }) => `${code} ${stderr}`)
    expect(await said('nowhere')).toMatch(/^2 ENOENT: .*'nowhere'\nusage: .*\n$/)
    expect(await said('--tip', '3')).toMatch(/^2 Unknown option '--tip'.*\nusage: .*\n$/)
    expect(await said('--top', 'many')).toMatch(/^2 --top: many is no number of rows.*\nusage: .*\n$/)

    // Measuring all that the machine has takes longer than anybody waits.
    const pty = new Pty(join(outside.env.PATH as string, 'node'), ['src/main.js', '/'], {
      cwd: folder,
      env: outside.env,
    })
    await pty.until('entries of /')
    pty.type('q')
    expect(await pty.exited).toEqual({ code: 0, signal: 0 })
  })

  test('asks below the prompt, and leaves the answers there', async () => {
    const npx = join(outside.env.PATH as string, 'npx')
    const pty = new Pty(npx, ['--yes', 'create-sparktui'], { cwd: outside.folder, env: outside.env })
    await pty.until('? Folder')
    pty.type('asked\r')
    await pty.until('❯ minimal')
    pty.type('\x1b[B\r')
    await pty.until('❯ TypeScript')
    pty.type('\r')
    expect(await pty.exited).toEqual({ code: 0, signal: 0 })
    expect(pty.text()).toMatch(
      /✓ Folder +asked\n✓ Template +cli\n✓ Language +TypeScript\n+Made cli in TypeScript. Next:/,
    )
    expect(existsSync(join(outside.folder, 'asked/src/view.ts'))).toBe(true)
  })

  test('Ctrl-C makes nothing', async () => {
    const npx = join(outside.env.PATH as string, 'npx')
    const pty = new Pty(npx, ['--yes', 'create-sparktui'], { cwd: outside.folder, env: outside.env })
    await pty.until('? Folder')
    pty.type('\x03')
    expect((await pty.exited).code).not.toBe(0)
    expect(existsSync(join(outside.folder, 'sparktui-app'))).toBe(false)
  })
})
