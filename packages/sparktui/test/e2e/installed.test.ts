import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Outside, startOutside } from '../../../../scripts/outside.mjs'
import { hostName } from '../../../../scripts/platforms.mjs'
import { Pty, ROOT } from './pty.js'
import { commandOf, EVERY_RUNTIME } from './runtime.js'

const PROGRAM = `import { box, mount, onKey, signal, text } from 'sparktui'
import { progress } from '@sparktui/components'

const count = signal(0)
const last = await mount<number>((app) => {
  box({ border: 'round', flexDirection: 'column' }, () => {
    text(() => \`Count: \${count.value}\`)
    progress({ value: () => count.value / 2, label: 'half' })
  })
  onKey('up', () => count.value++)
  onKey('q', () => app.exit(count.value))
})
process.stdout.write(\`counted to \${last}\\n\`)
`

/** Prints whether what is required and what is imported is one. */
const REQUIRING = `const sparktui = require('sparktui')
const signals = require('@sparktui/signals')
const tests = require('sparktui/test')
const components = require('@sparktui/components')
Promise.all([import('sparktui'), import('@sparktui/signals'), import('sparktui/test')]).then((imported) => {
  const count = imported[1].signal(1)
  const ui = tests.render(() => sparktui.text(() => 'count ' + count.value), { cols: 10, rows: 1 })
  signals.batch(() => count.value++)
  console.log(JSON.stringify({
    isOne: [sparktui.mount === imported[0].mount, signals.signal === imported[1].signal, tests.render === imported[2].render],
    hasOneGraph: sparktui.signal === signals.signal,
    components: typeof components.progress,
    shown: ui.text(),
  }))
  ui.unmount()
})
`

let outside: Outside
let project: string

beforeAll(async () => {
  outside = await startOutside()
  project = join(outside.folder, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n')
  await outside.run('npm', ['install', 'sparktui', '@sparktui/components', '@sparktui/signals'], project)
})

afterAll(() => outside?.close())

const start = (file: string, args: readonly string[], env = {}) =>
  new Pty(file, args, { columns: 40, rows: 9, cwd: project, env: { ...outside.env, ...env } })

describe('installed from what is packed, with no compiler', () => {
  test('npm takes the addon of this platform, and no other', () => {
    const engines = readdirSync(join(project, 'node_modules/@sparktui')).filter((name) => name.startsWith('engine-'))
    expect(engines).toEqual([`engine-${hostName()}`])
  })

  test.each(EVERY_RUNTIME)('a program runs on $name', async (runtime) => {
    writeFileSync(join(project, 'program.mjs'), PROGRAM.replace('<number>', ''))
    const [file, ...args] = commandOf(runtime, 'program.mjs')
    const pty = start(file, args)
    await pty.until('Count: 0')
    pty.type('\x1b[A')
    await pty.until('Count: 1')
    pty.type('q')
    expect(await pty.exited).toEqual({ code: 0, signal: 0 })
    expect(pty.text()).toContain('counted to 1')
  })

  test.each(EVERY_RUNTIME)('what is required is what is imported, on $name', (runtime) => {
    writeFileSync(join(project, 'requiring.cjs'), REQUIRING)
    const [file, ...args] = commandOf(runtime, 'requiring.cjs')
    const printed = execFileSync(file, args, { cwd: project, env: outside.env, encoding: 'utf8', stdio: 'pipe' })
    expect(JSON.parse(printed)).toEqual({
      isOne: [true, true, true],
      hasOneGraph: true,
      components: 'function',
      shown: 'count 2',
    })
  })

  test('npx finds the doctor', async () => {
    const pty = start(join(outside.env.PATH as string, 'npx'), ['sparktui', 'doctor'])
    await pty.exited
    expect(pty.text()).toContain('synchronized  yes')
  })

  test.each(['mts', 'cts'])('its types compile strictly in a module of .%s', (ext) => {
    const imports = PROGRAM.replace(/import (\{.*\}) from ('.*')/g, 'import $1 from $2')
    const required = imports.replace(/import (\{.*\}) from ('.*')/g, (_, names, from) => {
      return `import ${from.replace(/\W/g, '_')} = require(${from}); const ${names} = ${from.replace(/\W/g, '_')}`
    })
    const inAsync = required.replace('const count', 'void (async () => {\nconst count').concat('})()\n')
    const file = join(project, `typed.${ext}`)
    writeFileSync(file, ext === 'mts' ? PROGRAM : inAsync)
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')]
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', ...types]
    const compile = () => execFileSync(process.execPath, [tsc, ...flags, file], { cwd: project, encoding: 'utf8' })
    expect(compile()).toBe('')
  })

  test('without the addon the error says what was looked for, and what to do', () => {
    const addon = join(project, 'node_modules/@sparktui', `engine-${hostName()}`)
    rmSync(addon, { recursive: true })
    const run = () => execFileSync(process.execPath, ['program.mjs'], { cwd: project, env: outside.env, stdio: 'pipe' })
    expect(run).toThrow(`run \`npm install @sparktui/engine-${hostName()}\``)
    expect(run).toThrow(`node_modules/sparktui/native/sparktui.${hostName()}.node`)
  })
})

describe('what is packed', () => {
  const tarballs = () => readdirSync(outside.tarballs).map((name) => join(outside.tarballs, name))
  const tar = (...words: string[]) => execFileSync('tar', words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const filesIn = (tarball: string) =>
    tar('-tzf', tarball)
      .split('\n')
      .filter((path) => path !== '')

  test('every package has a licence, a README and all that its manifest names', () => {
    for (const tarball of tarballs()) {
      const files = filesIn(tarball)
      const manifest = JSON.parse(tar('-xzOf', tarball, 'package/package.json'))
      expect(files, tarball).toEqual(expect.arrayContaining(['package/LICENSE', 'package/README.md']))
      expect(manifest, tarball).toMatchObject({ license: 'MIT', engines: { node: '>=20' }, version: '0.1.0' })
      expect(manifest.description, tarball).toMatch(/\w/)
      const named = JSON.stringify([manifest.exports, manifest.bin, manifest.main]).match(
        /"[^"]*\.(m?js|cjs|d\.ts|node)"/g,
      )
      for (const path of named ?? []) {
        expect(files, tarball).toContain(join('package', JSON.parse(path)))
      }
    }
  })

  test('no package has sources, tests, maps, or folders of this machine', () => {
    for (const tarball of tarballs()) {
      const odd = filesIn(tarball).filter((path) => /\/src\/|\.test\.|probe|\.map$|tsbuildinfo|tsconfig/.test(path))
      // What new programs begin as has sources and a test of its own.
      const isOfPrograms = (path: string) => /\/(templates|javascript)\//.test(path)
      expect(
        odd.filter((path) => !isOfPrograms(path)),
        tarball,
      ).toEqual([])
      if (tarball.includes('-engine-')) continue
      const whole = tar('-xzOf', tarball)
      for (const folder of [ROOT, process.env.HOME ?? ROOT, 'sourceMappingURL']) {
        expect(whole.includes(folder), `${folder} in ${tarball}`).toBe(false)
      }
    }
  })

  test('the face is small', () => {
    const sizes = tarballs().map((path) => [path, readFileSync(path).length] as const)
    const face = sizes.find(([path]) => /\/sparktui-\d/.test(path))?.[1]
    expect(face).toBeLessThan(200_000)
  })
})
