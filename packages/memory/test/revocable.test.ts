import { expect, test } from 'vitest'
import { revocable } from '../src/index.js'

test('a function that was revoked does nothing, however often it is called, and before it does what it is for', () => {
  const calls: string[] = []
  const { call, revoke } = revocable(() => calls.push('called'))
  call()
  call()
  expect(calls).toEqual(['called', 'called'])
  revoke()
  call()
  revoke()
  call()
  expect(calls).toEqual(['called', 'called'])
})

test('it can be revoked while it runs', () => {
  const calls: string[] = []
  const once = revocable(() => {
    once.revoke()
    calls.push('called')
  })
  once.call()
  once.call()
  expect(calls).toEqual(['called'])
})
