import { describe, expectTypeOf, test } from 'vitest'
import {
  type App,
  type BoxProps,
  type ButtonProps,
  box,
  derived,
  each,
  type InputProps,
  mount,
  onKey,
  type ReadonlySignal,
  show,
  signal,
  type TextareaProps,
  type TextProps,
  text,
} from '../src/index.js'

/** Props that take any text at all, but for colours, which are read when they are set. */
type AnyText<Props> = {
  [Name in keyof Props]-?: string extends Exclude<Props[Name], (...given: never) => unknown> ? Name : never
}[Exclude<keyof Props, `${string}olor`>]

/** Checked by the compiler alone: what follows is never called. */
describe('types', () => {
  test('a prop takes a value, a signal, a derived or a getter of it', () => {
    void (() => {
      box({ width: 10, height: '50%', minWidth: 'auto' })
      box({ width: signal(10), height: derived(() => '50%' as const), minWidth: () => 3 })
      box({ flexDirection: signal<'row' | 'column'>('row'), border: () => 'round' })
      text('a', { bold: true, color: '#fff', italic: () => false })
      text(12)
      text(signal(12))
      text(() => 'a')
      box(() => text('a'))
      box({ gap: 1 }, () => text('a'))
      box()
    })
    expectTypeOf<BoxProps['border']>().not.toBeAny()
    expectTypeOf<TextProps['textAlign']>().not.toBeAny()
  })

  test('what no prop is, is refused', () => {
    void (() => {
      // @ts-expect-error no such word
      box({ flexDirection: 'rows' })
      // @ts-expect-error no such prop
      box({ colour: 'red' })
      // @ts-expect-error a box has no strokes
      box({ bold: true })
      // @ts-expect-error a text has no children to place
      text('a', { gap: 1 })
      // @ts-expect-error a source of the wrong type
      box({ width: signal('wide') })
      // @ts-expect-error padding has no auto
      box({ padding: 'auto' })
      // @ts-expect-error a text is a text or a number
      text({})
      // @ts-expect-error a key needs a handler
      onKey('q')
    })
  })

  test('of all props only those that say something take any text', () => {
    type Said = 'label' | 'title' | 'bottomTitle' | 'backgroundImage'
    type Grid =
      | 'gridColumn'
      | 'gridRow'
      | 'gridTemplateColumns'
      | 'gridTemplateRows'
      | 'gridAutoColumns'
      | 'gridAutoRows'
    expectTypeOf<AnyText<BoxProps>>().toEqualTypeOf<Said | Grid>()
    expectTypeOf<AnyText<ButtonProps>>().toEqualTypeOf<Said | Grid>()
    expectTypeOf<AnyText<TextProps>>().toEqualTypeOf<'label' | 'content' | 'gridColumn' | 'gridRow'>()
    type Edited = Said | 'gridColumn' | 'gridRow' | 'value' | 'placeholder'
    expectTypeOf<AnyText<InputProps>>().toEqualTypeOf<Edited | 'mask'>()
    expectTypeOf<AnyText<TextareaProps>>().toEqualTypeOf<Edited>()
  })

  test('keys are read as they are typed', () => {
    void (() => {
      for (const key of ['any', 'text'] as string[]) onKey(key, () => {})
      onKey('q', () => 1)
      onKey('?', async () => {})
      onKey('+', () => {})
      onKey(' ', () => {})
      onKey('🙂', () => {})
      onKey('É', () => {})
      onKey('ctrl+s', ({ chord }) => chord, { description: 'save' })
      onKey('Ctrl+Shift+F12', () => {})
      onKey('ctrl++', () => {})
      onKey('cmd+k', () => {})
      onKey('g g', () => {})
      onKey('ctrl+k ctrl+s', () => {})
      for (const key of ['left', 'h', 'g g'] as const) onKey(key, () => {})
      // @ts-expect-error one of them is no key
      for (const key of ['left', 'rigth'] as const) onKey(key, () => {})
      // @ts-expect-error no such modifier
      onKey('crtl+s', () => {})
      // @ts-expect-error no such key
      onKey('entr', () => {})
      // @ts-expect-error nothing after the modifier
      onKey('ctrl+', () => {})
      // @ts-expect-error the second chord is none
      onKey('g gg', () => {})
      // @ts-expect-error no key at all
      onKey('', () => {})
    })
  })

  test('handlers get their events, and may be async', () => {
    void (() => {
      box({ onClick: ({ x, button }) => `${x satisfies number} ${button satisfies string}`, onKey: async () => {} })
      text('a', { onPress: ({ by }) => by satisfies 'key' | 'pointer' })
      // @ts-expect-error no such event
      box({ onClik: () => {} })
      // @ts-expect-error a click has no such member
      box({ onClick: ({ chord }) => chord })
    })
  })

  test('rows get signals of their items', () => {
    void (() => {
      each([1, 2], (item, index) => {
        expectTypeOf(item).toEqualTypeOf<ReadonlySignal<number>>()
        expectTypeOf(index).toEqualTypeOf<ReadonlySignal<number>>()
      })
      each(signal([{ id: 1 }]), (item) => text(() => item.value.id), { key: (item) => item.id })
      each(
        () => ['a'],
        (item) => text(item),
      )
      show(
        () => 1,
        () => text('a'),
        () => text('b'),
      )
      // @ts-expect-error items have no such member
      each([{ id: 1 }], (item) => text(() => item.value.name))
    })
  })

  test('the promise of mount has the type that exit takes', () => {
    void (() => {
      expectTypeOf(mount((app) => app.exit('anything'))).toEqualTypeOf<Promise<unknown>>()
      expectTypeOf(mount<number>((app) => app.exit(1))).toEqualTypeOf<Promise<number>>()
      void mount((app) => app.exit())
      void mount((app: App<string | undefined>) => app.exit())
      // @ts-expect-error a number was promised
      void mount<number>((app) => app.exit())
      // @ts-expect-error no such option
      void mount(() => {}, { capcity: 64 })
      // @ts-expect-error the size cannot be set
      void mount((app) => (app.columns.value = 3))
    })
  })
})
