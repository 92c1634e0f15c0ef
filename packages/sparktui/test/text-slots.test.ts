import { TextPoolFullError } from '@sparktui/memory'
import { signal } from '@sparktui/signals'
import { describe, expect, test } from 'vitest'
import { text } from '../src/primitives.js'
import { show } from '../src/show.js'
import { Stage } from './stage.js'

describe('texts', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['naïve', 6],
    ['界', 3],
    ['🙂', 4],
    ['x'.repeat(1000), 1000],
    [12.5, 4],
  ])('%s takes %d bytes', (content, bytes) => {
    const stage = new Stage().build(() => text(content))
    expect(stage.core.buffer.views.textLength[1]).toBe(bytes)
    expect(stage.text(1)).toBe(String(content))
  })

  test('replaced ones are used again at once: 16 KiB pass through 1 KiB', () => {
    const word = signal('0'.repeat(256))
    const stage = new Stage(64, 1024).build(() => text(word))
    for (let i = 1; i <= 64; i++) {
      stage.core.arrays.commits.end()
      word.value = String(i % 10).repeat(256)
      expect(stage.text(1)).toBe(word.peek())
    }
  })

  test('those of a branch that goes are free again', () => {
    const isOn = signal(false)
    const stage = new Stage(64, 1024).build(() => show(isOn, () => text('x'.repeat(700))))
    for (let i = 0; i < 8; i++) {
      isOn.value = true
      expect(stage.drawn).toEqual(['x'.repeat(700)])
      isOn.value = false
    }
  })

  test('one that does not fit is an error that names the option, and the old one stays', () => {
    const word = signal('short')
    const stage = new Stage(64, 1024).build(() => text(word))
    expect(() => {
      word.value = 'x'.repeat(2000)
    }).toThrow(TextPoolFullError)
    expect(stage.text(1)).toBe('short')
    expect(() => {
      word.value = 'x'.repeat(2000)
      word.value = 'x'.repeat(2001)
    }).toThrow('`textBytes`')
    word.value = 'again'
    expect(stage.text(1)).toBe('again')
  })
})
