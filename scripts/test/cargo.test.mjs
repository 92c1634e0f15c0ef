import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildLibrary, libraryOf } from '../cargo.mjs'

const artifact = (name, ...filenames) =>
  JSON.stringify({ reason: 'compiler-artifact', target: { name, kind: ['cdylib'] }, filenames })

afterEach(() => vi.restoreAllMocks())

describe('libraryOf', () => {
  test.each([
    '/elsewhere/release/libsparktui_node.so',
    '/t/aarch64-apple-darwin/release/libsparktui_node.dylib',
    'C:\\t\\release\\sparktui_node.dll',
  ])('is where cargo says that it lies: %s', (path) => {
    const messages = [
      artifact('sparktui_engine', '/elsewhere/release/libsparktui_engine.rlib'),
      JSON.stringify({ reason: 'build-script-executed', package_id: 'napi' }),
      artifact('sparktui_node', `${path}.pdb`, path),
      JSON.stringify({ reason: 'build-finished', success: true }),
    ]
    expect(libraryOf(`${messages.join('\n')}\n`, 'sparktui-node')).toBe(path)
  })

  test('is not the library of another crate, nor one that is linked into others', () => {
    const messages = [artifact('sparktui_probe', '/t/libsparktui_probe.so'), artifact('sparktui_node', '/t/a.rlib')]
    expect(libraryOf(messages.join('\n'), 'sparktui-node')).toBe(undefined)
  })
})

describe('buildLibrary', () => {
  const told = () => vi.spyOn(process.stderr, 'write').mockReturnValue(true)

  test('gives what cargo built', () => {
    const start = vi.fn(() => ({ status: 0, stdout: artifact('sparktui_probe', '/t/libsparktui_probe.so') }))
    expect(buildLibrary('sparktui-probe', start)).toEqual({ code: 0, library: '/t/libsparktui_probe.so' })
    expect(start.mock.calls[0][0].slice(-2)).toEqual(['-p', 'sparktui-probe'])
  })

  test('a build that fails has no library, even where an old one was named', () => {
    const start = () => ({ status: 101, stdout: artifact('sparktui_probe', '/t/libsparktui_probe.so') })
    expect(buildLibrary('sparktui-probe', start)).toEqual({ code: 101, library: undefined })
  })

  test('a success without a library is a failure, and says what the crate lacks', () => {
    const written = told()
    expect(buildLibrary('sparktui-probe', () => ({ status: 0, stdout: '' }))).toEqual({ code: 1, library: undefined })
    expect(written.mock.calls.join('')).toContain('cdylib')
  })

  test('a machine without cargo is told so', () => {
    const written = told()
    const start = () => ({ status: null, stdout: null, error: new Error('spawn cargo ENOENT') })
    expect(buildLibrary('sparktui-probe', start)).toEqual({ code: 127, library: undefined })
    expect(written.mock.calls.join('')).toContain('is it installed')
  })
})
