import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  boundary,
  box,
  button,
  type Color,
  createContext,
  createRef,
  each,
  input,
  list,
  mount,
  onKey,
  onPaste,
  provide,
  show,
  signal,
  span,
  text,
  textarea,
} from '../src/index.js'
import { spinner } from '../src/motion.js'
import { cleanup, render } from '../src/test/index.js'
import { defineTheme, themes } from '../src/themes.js'

afterEach(cleanup)

interface Prop {
  readonly name: string
  readonly set: string
  readonly codec: 'enum' | 'length' | 'number' | 'integer' | 'color' | 'flag' | 'switch' | 'text' | 'own'
  readonly min?: number
  readonly max?: number
}

/** The inventory is the list of what there is: a prop that is added is in this table. */
const inventory = parse(readFileSync(new URL('../../../schema/sparktui.yaml', import.meta.url), 'utf8')) as {
  readonly props: readonly Prop[]
  readonly primitives: readonly { readonly name: string; readonly sets: readonly string[]; readonly content?: string }[]
}

type Props = Readonly<Record<string, unknown>>

const build: Record<string, (props: Props) => void> = {
  box: (props) => box(props),
  text: (props) => text('', props),
  input: (props) => input(props as never),
  textarea: (props) => textarea(props as never),
  button: (props) => button('', props),
}

/** What a prop of a codec refuses. */
function refused({ codec, min, max }: Prop): readonly unknown[] {
  switch (codec) {
    case 'enum':
      return ['no such word', 1, null, {}]
    case 'length':
      return [
        'ten',
        '10px',
        '%',
        '',
        Number.NaN,
        Number.POSITIVE_INFINITY,
        null,
        true,
        ...(min === 0 ? [-1, '-1%'] : []),
      ]
    case 'number':
      return ['1', Number.NaN, null, ...(min === undefined ? [] : [min - 1]), ...(max === undefined ? [] : [max + 1])]
    case 'integer':
      return [
        '1',
        0.5,
        Number.NaN,
        null,
        ...(min === undefined ? [] : [min - 1]),
        ...(max === undefined ? [] : [max + 1]),
      ]
    case 'color':
      return ['no colour at all', '#12345', 'rgb(1)', -1, 0x1000000, 1.5, null]
    case 'flag':
    case 'switch':
      return ['true', 1, null]
    case 'text':
    case 'own':
      return [null, {}, true]
  }
}

const CASES = inventory.primitives.flatMap((primitive) =>
  inventory.props
    .filter((prop) => primitive.sets.includes(prop.set) && prop.name !== primitive.content)
    .map((prop) => ({ of: `${primitive.name}.${prop.name}`, primitive: primitive.name, name: prop.name, prop })),
)

/** What a primitive says of props that are wrong, of each that it is given. */
function complaints(primitive: string, all: readonly Props[]): readonly string[] {
  const messages: string[] = []
  const make = build[primitive]
  render(() => {
    for (const props of all) {
      try {
        make?.(props)
        messages.push('nothing')
      } catch (error) {
        messages.push((error as Error).message)
      }
    }
  }).unmount()
  return messages
}

describe('from JavaScript', () => {
  test('the table holds every prop of every primitive', () => {
    expect(CASES.length).toBeGreaterThan(300)
    expect(Object.keys(build)).toEqual(inventory.primitives.map(({ name }) => name))
  })

  test.each(CASES)('$of refuses what it cannot have, and says what it can', ({ primitive, name, prop }) => {
    const values = refused(prop)
    const told = complaints(
      primitive,
      values.map((value) => ({ [name]: value })),
    )
    for (const [at, message] of told.entries()) {
      expect(message, `${primitive}.${name} = ${String(values[at])}`).toMatch(
        new RegExp(`^${primitive}\\.${name}: .* (cannot be used|is no colour); (give|did you mean) `),
      )
    }
  })

  test.each(CASES)('$of refuses the same from a signal, and keeps what it had', ({ primitive, name, prop }) => {
    const [wrong] = refused(prop)
    const source = signal<unknown>(undefined)
    render(() => build[primitive]?.({ [name]: source }))
    expect(() => {
      source.value = wrong
    }).toThrow(`${primitive}.${name}: `)
  })

  test.each(CASES)('a slip in the name of $of is found', ({ primitive, name }) => {
    const slip = `${name.slice(0, -1)}${name.at(-1) === 'x' ? 'y' : 'x'}`
    const [message] = complaints(primitive, [{ [slip]: 1 }])
    expect(message).toMatch(new RegExp(`^${primitive}\\.${slip}: 1 cannot be used; `))
    // Of short names, and of such as `marginX`, another one may be as near.
    expect(message).toMatch(name.length < 3 ? /remove it|did you mean/ : /did you mean "/)
  })

  test.each<[string, () => void, string]>([
    [
      'a word',
      () => box({ flexDirection: 'colum' as never }),
      'box.flexDirection: "colum" cannot be used; give one of "row", "column", "row-reverse", "column-reverse"; did you mean "column"?',
    ],
    ['a word from a getter', () => box({ border: () => 'rounded' as never }), 'did you mean "round"?'],
    ['a colour', () => text('', { color: 'bleu' as never }), 'text.color: "bleu" is no colour; did you mean "blue"?'],
    [
      'a token',
      () => box({ borderColor: '$primery' as never }),
      'box.borderColor: "$primery" is no colour; did you mean "$primary"?',
    ],
    [
      'a token that is like none',
      () => text('', { color: '$vermilion' as never }),
      'text.color: "$vermilion" is no colour; no theme has this token; give a theme that does, made by defineTheme, to mount, or a token of all themes, as $primary',
    ],
    [
      'a token of one’s own',
      () => {
        defineTheme(themes.nord, { name: 'mine', colors: { lighthouse: 'red' } })
        text('', { color: '$lighthose' as never })
      },
      'text.color: "$lighthose" is no colour; did you mean "$lighthouse"?',
    ],
    [
      'a function of colours',
      () => box({ backgroundColor: 'rbg(1, 2, 3)' as never }),
      'box.backgroundColor: "rbg(1, 2, 3)" is no colour; did you mean "rgb()"?',
    ],
    [
      'the British spelling',
      () => box({ backgroundColour: 'red' } as never),
      'box.backgroundColour: "red" cannot be used; box has no such prop; did you mean "backgroundColor"?',
    ],
    [
      'a prop of another primitive',
      () => box({ bold: true } as never),
      'box.bold: true cannot be used; box has no such prop; ',
    ],
    [
      'a prop of HTML',
      () => text('', { className: 'a' } as never),
      'text.className: "a" cannot be used; text has no such prop; remove it',
    ],
    ['an event in lower case', () => box({ onclick: () => {} } as never), 'did you mean "onClick"?'],
    [
      'an event',
      () => box({ onClik: () => {} } as never),
      'box.onClik: () => {} cannot be used; there is no such event; did you mean "onClick"?',
    ],
    [
      'a handler that is none',
      () => box({ onClick: 'go' } as never),
      'box.onClick: "go" cannot be used; give a function',
    ],
    [
      'a reference',
      () => box({ ref: {} } as never),
      'box.ref: [object Object] cannot be used; give what createRef() returned, or a function',
    ],
    ['a key', () => onKey('entr' as never, () => {}), 'onKey: "entr" in "entr" is no key; did you mean "enter"?'],
    ['a style of a span', () => text(span({ colour: 'red' } as never, 'a')), 'did you mean "color"?'],
    [
      'a colour of a span',
      () => text(span({ color: 'bleu' as never }, 'a')),
      'span.color: "bleu" is no colour; did you mean "blue"?',
    ],
    [
      'rows of a list',
      () => list({ items: [1], rowHeight: 0 }, () => {}),
      'list.rowHeight: 0 cannot be used; give a whole number from 1',
    ],
    ['a spinner', () => spinner({ name: 'dot' as never }), 'did you mean `dots`?'],
    ['items', () => each(undefined as never, () => {}), 'each.items: undefined cannot be used; give an array'],
    ['a text', () => text({} as never), 'text'],
  ])('%s', (_, wrong, told) => {
    let message = 'nothing'
    render(() => {
      try {
        wrong()
      } catch (error) {
        message = (error as Error).message
      }
    })
    expect(message).toContain(told)
  })

  test('an option of mount', () => {
    expect(() => render(() => {}, { maxFsp: 1 } as never)).toThrow('maxFsp: 1 cannot be used; give `maxFps`')
  })

  test('what is right is taken', () => {
    render(() =>
      box({ ref: createRef(), width: '50%', height: 'auto', margin: -1, color: 'Red' as Color, opacity: 0.5 }),
    )
  })
})

describe('what builds is a function', () => {
  const hello = 'hello' as never
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['box({}, "hello")', () => box({}, hello), 'box.children: "hello"'],
    ['show(true, "hello")', () => show(true, hello), 'show.then: "hello"'],
    ['show(true, fn, "hello")', () => show(true, () => {}, hello), 'show.otherwise: "hello"'],
    ['each([1])', () => each([1], undefined as never), 'each.row: undefined'],
    ['list({ items: [1] })', () => list({ items: [1] }, undefined as never), 'list.row: undefined'],
    ['boundary("hello", fn)', () => boundary(hello, () => {}), 'boundary.children: "hello"'],
    ['boundary(fn)', () => boundary(() => {}, undefined as never), 'boundary.fallback: undefined'],
    [
      'provide(context, 1)',
      () => provide(createContext<number>('n'), 1, undefined as never),
      'provide.children: undefined',
    ],
  ]
  test.each(cases)('%s is refused by name', (_, fn, place) => {
    expect(() => render(() => void fn())).toThrow(
      `${place} cannot be used; give a function that builds it, as () => text('…')`,
    )
  })

  test('mount rejects where it got none', async () => {
    await expect(mount(undefined as never)).rejects.toThrow('mount.fn: undefined cannot be used; ')
  })
})

test.each([
  ['onKey("q")', () => onKey('q', undefined as never), 'onKey.handler: undefined'],
  ['onKey("q", "save")', () => onKey('q', 'save' as never), 'onKey.handler: "save"'],
  ['onPaste()', () => onPaste(undefined as never), 'onPaste.handler: undefined'],
])('%s is refused when it is built, not when the key is pressed', (_, fn, place) => {
  expect(() => render(() => void fn())).toThrow(`${place} cannot be used; give a function`)
})

test('what is meant to be in a box is not taken for its props', () => {
  expect(() => render(() => box('hello' as never))).toThrow(
    'box.props: "hello" cannot be used; give an object of props',
  )
})

test.each([undefined, null, 'abc', 3, { length: 2 }])('a list refuses %j as its items', (items) => {
  expect(() => render(() => list({ items: items as never }, () => {}))).toThrow(
    'cannot be used; give an array, or { count, at(index) }',
  )
})

test.each([
  ['borderStyle', 'border'],
  ['dimColor', 'dim'],
  ['paddingHorizontal', 'padding'],
])('a prop of another library, %s, is answered with the one that it begins with', (prop, known) => {
  expect(() => render(() => build[prop === 'dimColor' ? 'text' : 'box']?.({ [prop]: 1 }))).toThrow(
    `did you mean "${known}"?`,
  )
})
