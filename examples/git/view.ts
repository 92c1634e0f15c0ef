import { type App, box, derived, effect, onKey, type ReadonlySignal, type Signal, show, signal, text } from 'sparktui'
import { choices } from '../choices.js'
import { type Hint, hints } from '../hints.js'
import { underHome } from '../home.js'
import { printable } from '../printable.js'
import { showPanes, twoPanes } from '../two-panes.js'
import { changeRow } from './changes.js'
import { commitDialog } from './commit-dialog.js'
import { detailsHead, diffPane } from './diff-pane.js'
import { historyKey, historyRow } from './history.js'
import { changeKey, type Work } from './work.js'

/** From so many columns on what is chosen stands beside what was changed in it. */
const WIDE_COLUMNS = 70

const KEYS: Readonly<Record<Page, readonly Hint[]>> = {
  changes: [
    ['space', 'stage'],
    ['a', 'all'],
    ['c', 'commit'],
    ['⏎', 'look'],
    ['2', 'log'],
    ['R', 'read again'],
    ['q', 'quit'],
  ],
  log: [
    ['⏎', 'look'],
    ['←', 'back'],
    ['1', 'changes'],
    ['R', 'read again'],
    ['q', 'quit'],
  ],
}

type Page = 'changes' | 'log'

export interface GitOptions {
  /** The folder that is written as `~`. */
  readonly home: string
  readonly now?: () => Date
}

/** The state of a repository, and its history. */
export function git(app: App, work: Work, { home, now = () => new Date() }: GitOptions): void {
  const page: Signal<Page> = signal('changes')
  const isCommitting = signal(false)
  const panes = twoPanes(app, WIDE_COLUMNS)
  const turnTo = (to: Page) => () => {
    page.value = to
    panes.toFirst()
  }

  effect(() => {
    void work.chosenChange.value
    void work.readPatch()
  })
  effect(() => {
    if (page.value === 'log' && work.chosenCommit.value !== undefined) void work.readDetails()
  })

  onKey('q', () => app.exit())
  onKey('1', turnTo('changes'))
  onKey('2', turnTo('log'))
  onKey('R', () => work.refresh())
  onKey('escape', () => {
    work.message.value = undefined
    panes.toFirst()
  })
  onKey('c', () => {
    if (work.stagedCount.peek() > 0) isCommitting.value = true
    else work.message.value = { text: 'nothing is staged; space stages the chosen change', isError: true }
  })

  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    head(work, underHome(work.repository.root, home), page, turnTo, panes.isWide)
    show(
      () => page.value === 'changes',
      () => showPanes(panes, [2, 3], changesPane, changePane),
      () => showPanes(panes, [1, 1], logPane, commitPane),
    )
    messageLine(work)
    hints(() => KEYS[page.value], { paddingX: 1 })
  })
  commitDialog({
    open: isCommitting,
    stagedCount: () => work.stagedCount.value,
    onCommit: (message) => work.commit(message),
    onClose: panes.toFirst,
  })

  function changesPane(): void {
    onKey('space', () => work.toggle())
    onKey('a', () => work.stageAll())
    for (const key of ['right', 'l'] as const) onKey(key, panes.toSecond)
    choices(
      {
        ...LIST,
        ref: panes.first,
        items: work.rows,
        key: changeKey,
        chosen: work.chosenChange,
        canChoose: ({ kind }) => kind === 'change',
        onOpen: panes.toSecond,
      },
      changeRow,
    )
  }

  function changePane(): void {
    const nothing = () => {
      if (!work.isRead.value) return 'reading …'
      return work.rows.value.length === 0 ? 'nothing to commit: the work tree is clean' : 'no difference to show'
    }
    diffPane(work.patch, nothing, panes.second)
  }

  function logPane(): void {
    for (const key of ['right', 'l'] as const) onKey(key, panes.toSecond)
    choices(
      {
        ...LIST,
        ref: panes.first,
        items: work.graph,
        key: historyKey,
        chosen: work.chosenCommit,
        canChoose: ({ commit }) => commit !== undefined,
        onOpen: panes.toSecond,
      },
      (row) => historyRow(row, now),
    )
  }

  function commitPane(): void {
    const patch = derived(() => work.details.value?.patch ?? '')
    detailsHead(work.details)
    diffPane(patch, () => (work.graph.value.length === 0 ? 'no commit yet' : 'no difference to show'), panes.second)
  }
}

function head(
  work: Work,
  root: string,
  page: Signal<Page>,
  turnTo: (to: Page) => () => void,
  isWide: ReadonlySignal<boolean>,
): void {
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 2 }, () => {
    text(() => branchLine(work), { bold: true, color: '$primary', textWrap: 'nowrap', textOverflow: 'ellipsis' })
    for (const [at, name] of (['changes', 'log'] as const).entries()) {
      const isHere = () => page.value === name
      box({ flexShrink: 0, onClick: turnTo(name) }, () => {
        text(() => (isWide.value ? `${at + 1} ${name}` : at + 1), {
          bold: isHere,
          underline: isHere,
          color: () => (isHere() ? '$text' : '$muted'),
          textWrap: 'nowrap',
        })
      })
    }
    // A narrow screen has room for the branch alone.
    show(isWide, () => {
      text(printable(root), {
        color: '$muted',
        textWrap: 'nowrap',
        textOverflow: 'ellipsis-start',
        textAlign: 'right',
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 0,
      })
    })
  })
}

function branchLine({ status }: Work): string {
  const { branch, ahead, behind } = status.value
  const marks = [ahead > 0 && `↑${ahead}`, behind > 0 && `↓${behind}`].filter(Boolean)
  return [branch ?? 'no branch', ...marks].join(' ')
}

function messageLine({ message }: Work): void {
  show(
    () => message.value !== undefined,
    () => {
      box({ maxHeight: 6, flexShrink: 0, overflowY: 'auto', paddingX: 1 }, () => {
        text(() => message.value?.text ?? '', { color: () => (message.value?.isError ? '$error' : '$success') })
      })
    },
  )
}

const LIST = {
  border: 'round',
  borderColor: '$border',
  focusRingColor: '$focus',
  autoFocus: true,
  flexGrow: 1,
  flexBasis: 0,
} as const
