import type { AppCore } from './core.js'
import { OutsideMountError, PropError } from './errors.js'
import { Fragment, NONE } from './fragment.js'

/** Where the interface is being built: the next node goes here. One for the thread, saved and put back around children. */
class Cursor {
  app: AppCore | null = null
  /** The node whose children are being built. */
  parent = NONE
  /** The fragment of them that is being built, if any. */
  fragment: Fragment | null = null
  /** What stands last in the sequence so far: a node, a fragment, or nothing. */
  lastNode = NONE
  lastFragment: Fragment | null = null
}

const cursor = new Cursor()

/** The node whose children are being built. */
export function builtParent(): number {
  return cursor.parent
}

/** The app that is being built, or undefined outside building. */
export function builtApp(): AppCore | undefined {
  return cursor.app ?? undefined
}

/** The app that is being built. @throws {OutsideMountError} outside building */
export function building(primitive: string): AppCore {
  if (cursor.app === null) throw new OutsideMountError(primitive)
  return cursor.app
}

/** @throws {PropError} if what is to build a part is no function but, say, the text that is meant to be in it */
export function mustBuild(primitive: string, part: string, given: unknown): void {
  if (typeof given === 'function') return
  throw new PropError(primitive, part, given, "give a function that builds it, as () => text('…')")
}

/** Runs `children` so that what it builds becomes the children of `parent`, or the content of a fragment of them. */
export function build(app: AppCore, parent: number, fragment: Fragment | null, children: () => void): void {
  const { app: outerApp, parent: outerParent, fragment: outerFragment, lastNode, lastFragment } = cursor
  enter(app, parent, fragment, NONE, null)
  try {
    children()
  } finally {
    enter(outerApp, outerParent, outerFragment, lastNode, lastFragment)
  }
}

/** Makes a node at the cursor. @throws {CapacityError} before anything is written */
export function appendNode(app: AppCore, component: number): number {
  const node = app.tree.create(component)
  app.tree.append(node, cursor.parent, cursor.fragment)
  if (cursor.lastFragment !== null) cursor.lastFragment.nodeAfter = node
  cursor.lastFragment = null
  cursor.lastNode = node
  return node
}

/** Makes an empty fragment at the cursor. */
export function appendFragment(): Fragment {
  const fragment = new Fragment(cursor.parent, cursor.fragment)
  fragment.nodeBefore = cursor.lastNode
  fragment.previous = cursor.lastFragment
  if (cursor.lastFragment !== null) cursor.lastFragment.next = fragment
  cursor.lastNode = NONE
  cursor.lastFragment = fragment
  return fragment
}

function enter(
  app: AppCore | null,
  parent: number,
  fragment: Fragment | null,
  lastNode: number,
  lastFragment: Fragment | null,
): void {
  cursor.app = app
  cursor.parent = parent
  cursor.fragment = fragment
  cursor.lastNode = lastNode
  cursor.lastFragment = lastFragment
}
