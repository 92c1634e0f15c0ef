import { type Signal, signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { type TreeProps, tree } from '../src/index.js'

afterEach(cleanup)

interface Entry {
  readonly name: string
  readonly inside?: readonly Entry[]
}

const ROOTS: readonly Entry[] = [
  {
    name: 'src',
    inside: [{ name: 'a.ts' }, { name: '深い', inside: [{ name: 'b.ts' }, { name: 'c.ts' }] }, { name: 'd.ts' }],
  },
  { name: 'empty', inside: [] },
  { name: 'readme' },
]
const rows = (text: string) => text.split('\n').map((row) => row.replace(/[ █▄]+$/, ''))

function shown(
  props: Partial<TreeProps<Entry, string>> = {},
  size = { cols: 24, rows: 8 },
): { ui: ReturnType<typeof render>; selected: Signal<string | undefined>; chosen: string[] } {
  const selected = signal<string | undefined>(undefined)
  const chosen: string[] = []
  const ui = render(
    () =>
      tree<Entry, string>({
        roots: ROOTS,
        children: ({ inside }) => inside,
        key: ({ name }) => name,
        text: ({ name }) => name,
        selected,
        autoFocus: true,
        onChoose: ({ name }) => chosen.push(name),
        ...props,
      }),
    size,
  )
  return { ui, selected, chosen }
}

describe('a tree', () => {
  test('opens and closes branches by keys', () => {
    const { ui, selected, chosen } = shown()
    expect(rows(ui.text())).toEqual(['▸ src', '▸ empty', '  readme'])
    ui.press('down', 'right')
    expect(rows(ui.text())).toEqual(['▾ src', '├── a.ts', '├─▸ 深い', '└── d.ts', '▸ empty', '  readme'])
    ui.press('right', 'down', 'enter', 'right', 'right')
    expect(selected.value).toBe('b.ts')
    expect(rows(ui.text())).toEqual([
      '▾ src',
      '├── a.ts',
      '├─▾ 深い',
      '│ ├── b.ts',
      '│ └── c.ts',
      '└── d.ts',
      '▸ empty',
      '  readme',
    ])
    ui.press('enter')
    expect(chosen).toEqual(['b.ts'])
    ui.press('left')
    expect(selected.value).toBe('深い')
    ui.press('left', 'left', 'left')
    expect(rows(ui.text())).toEqual(['▸ src', '▸ empty', '  readme'])
  })

  test('opens by a click on the mark or two on the row', () => {
    const { ui, selected } = shown()
    ui.click({ x: 0, y: 0 })
    expect(rows(ui.text())).toHaveLength(6)
    ui.click('深い')
    expect(rows(ui.text())).toHaveLength(6)
    ui.click('深い')
    expect(rows(ui.text())).toHaveLength(8)
    expect(selected.value).toBe('深い')
  })

  test('asks what is in a branch when it is opened, shows that it waits, and what went wrong', async () => {
    const asked: string[] = []
    let answer: (entries: readonly Entry[]) => void = () => {}
    let refuse: (error: Error) => void = () => {}
    const { ui } = shown({
      isLeaf: ({ inside }) => inside === undefined,
      children({ name }) {
        asked.push(name)
        return new Promise((resolve, reject) => {
          answer = resolve
          refuse = reject
        })
      },
    })
    expect(asked).toEqual([])
    ui.press('down', 'right')
    expect(asked).toEqual(['src'])
    expect(rows(ui.text())[1]).toMatch(/└─ . reading/)
    answer([{ name: 'late' }])
    await ui.settled()
    expect(rows(ui.text())[1]).toBe('└── late')
    ui.press('left', 'right')
    expect(asked).toEqual(['src', 'src'])
    refuse(new Error('EACCES'))
    await ui.settled()
    expect(rows(ui.text())[1]).toBe('└─ ✖ EACCES')
    ui.press('down')
    expect(ui.getAllByRole('treeitem')).toHaveLength(3)
  })

  test('follows what children read', () => {
    const more = signal<readonly Entry[]>([{ name: 'one' }])
    const { ui } = shown({
      children: ({ name }) => (name === 'src' ? more.value : undefined),
      open: signal<ReadonlySet<string>>(new Set(['src'])),
    })
    expect(rows(ui.text())[1]).toBe('└── one')
    more.value = [{ name: 'one' }, { name: 'two' }]
    expect(rows(ui.text()).slice(1, 3)).toEqual(['├── one', '└── two'])
  })

  test('of 100,000 leaves has nodes for those that are seen', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ name: `leaf ${at}` }))
    const { ui, selected } = shown({ roots: [{ name: 'all', inside: many }] })
    ui.press('down', 'right', 'end')
    expect(selected.value).toBe('leaf 99999')
    expect(rows(ui.text()).at(-1)).toBe('└── leaf 99999')
    expect(ui.getAllByRole('treeitem').length).toBeLessThan(100)
  })

  test('has icons, and no guides where none are wanted; what has no room is cut', () => {
    const props = {
      open: signal<ReadonlySet<string>>(new Set(['src', '深い'])),
      icon: ({ inside }: Entry, isOpen: boolean) => (inside === undefined ? '📄' : isOpen ? '📂' : '📁'),
      guides: false,
      label: 'Files',
    }
    const { ui } = shown(props, { cols: 12, rows: 4 })
    expect(ui.text().split('\n')).toEqual(['▾ 📂 src   █', '    📄 a.ts█', '  ▾ 📂 深い', '      📄 b…'])
    expect(ui.getByRole('tree', { name: 'Files' }).width).toBe(12)
  })

  test('that is disabled stays as it is', () => {
    const { ui, selected } = shown({ disabled: true })
    ui.press('tab', 'down', 'right')
    ui.click('src')
    expect(selected.value).toBeUndefined()
  })
})
