import { describe, expect, test, vi } from 'vitest'
import { RUNS, runMiri } from '../miri.mjs'

const line = (passed, failed) => `test result: x. ${passed} passed; ${failed} failed; 0 ignored;\n`

describe('runMiri', () => {
  test('counts every run', () => {
    const start = () => ({ status: 0, stdout: line(3, 0) })
    expect(runMiri(start)).toEqual({ passed: 3 * RUNS.length, failed: 0, ok: true })
  })

  test('a machine without Miri ran nothing, and is told how to get it', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const start = vi.fn(() => ({ status: 1, stdout: '' }))
    const result = runMiri(start)
    const said = told.mock.calls.join('')
    told.mockRestore()
    expect(result).toBe(undefined)
    expect(start).toHaveBeenCalledTimes(1)
    expect(said).toContain('NOT run')
    expect(said).toContain('rustup')
  })

  test('undefined behaviour fails the step, though no test says that it failed', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const start = (args) => ({ status: args[1] === 'test' ? 1 : 0, stdout: '' })
    const result = runMiri(start)
    vi.restoreAllMocks()
    expect(result).toEqual({ passed: 0, failed: 0, ok: false })
  })

  test('a run without any test is not a pass', () => {
    expect(runMiri(() => ({ status: 0, stdout: line(0, 0) }))).toMatchObject({ ok: false })
  })
})
