// Shows one component after the other, below its name, which has the focus at first. Ctrl-N goes to the next one.
import {
  barChart,
  calendar,
  checkbox,
  commandPalette,
  confirm,
  dialog,
  filePicker,
  gauge,
  keyHelp,
  keyLine,
  lineChart,
  logView,
  multiSelect,
  progress,
  radioGroup,
  scrollView,
  select,
  sparkline,
  splitPane,
  switchToggle,
  table,
  tabs,
  taskLine,
  toaster,
  tooltip,
  tree,
} from '@sparktui/components'
import { code } from '@sparktui/components/code'
import { diffView } from '@sparktui/components/diff'
import { markdown } from '@sparktui/components/markdown'
import { box, createRef, mount, onKey, show, signal, text } from 'sparktui'

const WORDS = ['alpha', 'beta with a long name', '日本語の名前', 'delta 祭']
const OPTIONS = WORDS.map((label, at) => ({ value: label, label, hint: at === 0 ? 'first' : undefined }))
const FOLDER = {
  list: () => Promise.resolve(WORDS.map((name, at) => ({ name, isFolder: at === 0 }))),
  join: (folder, name) => `${folder}/${name}`,
  crumbs: (path) => [{ name: path, path }],
}
const PATCH = '--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n const a = 1\n-const 古い = 2\n+const 新しい = 3\n'
const COLUMNS = [
  { title: 'name', cell: (row) => row, sort: true },
  { title: 'size', width: 5, align: 'right', cell: (row) => row.length },
]
const TREE = { roots: WORDS, children: (at) => (at === WORDS[0] ? ['in it'] : undefined), text: (at) => at }
const page = (title) => ({ title, content: () => text(`page ${title}`) })
const is = () => signal(true)

const COMPONENTS = {
  checkbox: () => checkbox({ label: 'wrap 長い行 of words', checked: is() }),
  switchToggle: () => switchToggle({ label: 'dark 暗い theme', checked: is() }),
  radioGroup: () => radioGroup({ options: OPTIONS, value: signal(WORDS[1]) }),
  select: () => select({ options: OPTIONS, value: signal(WORDS[1]) }),
  multiSelect: () => multiSelect({ options: OPTIONS, values: signal([WORDS[2]]) }),
  tabs: () => tabs({ tabs: ['one', '第二', 'three', 'four'].map(page), selected: signal(1) }),
  table: () => table({ rows: WORDS, columns: COLUMNS, selected: signal(1) }),
  'table of none': () => table({ rows: WORDS, columns: COLUMNS, selected: signal(undefined) }),
  tree: () => tree({ ...TREE, selected: signal(WORDS[1]) }),
  'tree of none': () => tree({ ...TREE, selected: signal(undefined) }),
  logView: () => logView({ lines: ['INFO started 開始', 'WARN slow', 'ERROR failed 失敗'], selected: signal(1) }),
  scrollView: () => scrollView({ title: 'Notes 覚書' }, () => text('word '.repeat(40), { flexShrink: 0 })),
  calendar: () => {
    const day = { year: 2024, month: 2, day: 28 }
    calendar({ value: signal(day), now: { ...day, day: 3 }, locale: 'en' })
  },
  filePicker: () => filePicker({ source: FOLDER, folder: signal('/tmp'), onChoose: () => {} }),
  splitPane: () => {
    splitPane(
      {},
      () => text('left 左'),
      () => text('right 右'),
    )
  },
  confirm: () => {
    const answers = ['Keep', 'Delete'].map((label, at) => ({ label, isDangerous: at === 1, onChoose: () => {} }))
    confirm({ open: is(), title: 'Delete 削除?', message: 'It is gone then.', answers })
  },
  dialog: () => dialog({ open: is(), title: 'Rename 改名' }, () => text('to another name')),
  commandPalette: () => {
    commandPalette({ open: is(), commands: WORDS.map((title) => ({ title, keys: 'ctrl+s', onRun: () => {} })) })
  },
  keyHelp: () => {
    onKey('ctrl+s', () => {}, { description: 'save 保存 the file' })
    keyHelp({ open: is() })
  },
  keyLine: () => {
    onKey('ctrl+s', () => {}, { global: true, description: 'save 保存 the file' })
    keyLine()
  },
  toaster: () => toaster({ stayMs: 1e9 })('it failed 失敗 for good', 'error'),
  tooltip: () => {
    tooltip({ tip: 'a hint ヒント', delayMs: 0 }, () => box({ focusable: true }, () => text('hover me')))
  },
  progress: () => progress({ value: 0.42, label: 'copy 複写' }),
  gauge: () => gauge({ value: 0.9, label: 'disk' }),
  sparkline: () => sparkline({ values: [1, 5, 2, 8, 3] }),
  barChart: () => barChart({ bars: WORDS.map((label, at) => ({ label, value: at + 1 })) }),
  lineChart: () => lineChart({ series: [{ name: 'load 負荷', values: [1, 4, 2, 8] }], height: 6 }),
  taskLine: () => taskLine({ state: 'done', title: 'build 作る', note: '2 s' }),
  markdown: () => markdown({ source: '# 題 Title\n\n- one **bold**\n- `code`\n\n| a | b |\n|--|--:|\n| 東京 | 12 |' }),
  code: () => code({ code: 'const 変数 = "a long text"\n', language: 'ts', lineNumbers: true }),
  diffView: () => diffView({ patch: PATCH }),
}

const names = Object.keys(COMPONENTS)
const at = signal(0)

await mount((app) => {
  const name = createRef()
  const next = () => {
    at.value++
    name.focus()
  }
  onKey('ctrl+n', next, { global: true })
  onKey('ctrl+c', () => app.exit(), { global: true })
  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    text(() => names[at.value], { ref: name, focusable: true, autoFocus: true, height: 1, flexShrink: 0 })
    for (const [index, each] of names.entries()) {
      show(
        () => at.value === index,
        () => box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0 }, () => COMPONENTS[each]()),
      )
    }
  })
})
