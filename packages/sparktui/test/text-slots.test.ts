import { GROUPS } from '@sparktui/generated'
import { TextPoolFullError } from '@sparktui/memory'
import { signal } from '@sparktui/signals'
import { describe, expect, test } from 'vitest'
import { text } from '../src/primitives.js'
import { bold, t } from '../src/rich/rich-text.js'
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

  test('one that is as long as the old one stays where that lay, and the engine is told of it', () => {
    const word = signal<string | number>('old')
    const stage = new Stage().build(() => text(word))
    const { views, dirty, dirtyBlocks } = stage.core.buffer
    const [offset, changes] = [views.textOffset[1], views.dirtyText[1] as number]
    const tell = (content: string | number) => {
      stage.core.arrays.commits.end()
      dirty.fill(0)
      dirtyBlocks.fill(0)
      word.value = content
      return [stage.text(1), views.textOffset[1] === offset, dirty[1], dirtyBlocks[0], stage.core.arrays.commits.isOpen]
    }
    expect(tell('new')).toEqual(['new', true, GROUPS.text, 1, true])
    expect(tell('newer')).toEqual(['newer', true, GROUPS.text, 1, true])
    expect(tell('é')).toEqual(['é', true, GROUPS.text, 1, true])
    expect(views.dirtyText[1]).toBe(changes + 3)
    expect(tell('longer than all of them')).toEqual(['longer than all of them', false, GROUPS.text, 1, true])
  })

  test('one with spans gives way to one without', () => {
    const word = signal<string | ReturnType<typeof t>>(t`${bold('bold')}`)
    const stage = new Stage().build(() => text(word))
    const { views } = stage.core.buffer
    expect(views.spanBytes[1]).toBeGreaterThan(0)
    word.value = 'bald'
    expect([stage.text(1), views.spanBytes[1]]).toEqual(['bald', 0])
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
