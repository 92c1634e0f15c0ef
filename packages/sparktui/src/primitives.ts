import {
  COMPONENTS,
  type BoxProps as GeneratedBoxProps,
  type TextProps as GeneratedTextProps,
  type Prop,
  wireBox,
  wireText,
} from '@sparktui/generated'
import { repeat } from '@sparktui/signals'
import type { Colored } from './color/syntax.js'
import { appendNode, build, building, mustBuild } from './cursor.js'
import { attachNodeProps, type NodeProps } from './events/handlers.js'
import { type Said, settled } from './rich/content.js'
import { RichText } from './rich/rich-text.js'

/** What a box can be given. */
export interface BoxProps extends Colored<GeneratedBoxProps>, NodeProps {}

/** What a text can be given. */
export interface TextProps extends Colored<GeneratedTextProps>, NodeProps {}

const NO_PROPS: TextProps = {}

/** Builds what is in a box. It runs once; what changes later, changes through sources, `show` and `each`. */
export type Children = () => void

/**
 * A container that places its children by the rules of CSS flexbox.
 *
 * @param props may be left out: `box(children)`
 * @throws {OutsideMountError} where no interface is being built
 * @throws {CapacityError} before anything is written, if there is no room for another node
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function box(props?: BoxProps | Children, children?: Children): void {
  const app = building('box')
  const node = appendNode(app, COMPONENTS.box)
  if (typeof props === 'function') build(app, node, null, props)
  else if (props !== undefined) {
    wireBox(app.targets, node, props)
    attachNodeProps(app, 'box', node, props)
  }
  if (children === undefined) return
  mustBuild('box', 'children', children)
  build(app, node, null, children)
}

/**
 * A run of text, wrapped and clipped to its box.
 *
 * @param content what it says: a text, a number, or a text in several styles made by `t`; a signal, a derived or a getter is
 *   followed
 * @throws {OutsideMountError} where no interface is being built
 * @throws {CapacityError} before anything is written, if there is no room for another node
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function text(content: Prop<Said>, props: TextProps = NO_PROPS): void {
  const app = building('text')
  const node = appendNode(app, COMPONENTS.text)
  wireText(app.targets, node, props, undefined)
  if (typeof content === 'function') repeat(settling(content), app.content, node)
  else if (content instanceof RichText && !content.isStatic) repeat(settlingOf(content), app.content, node)
  else if (content !== undefined) repeat(content, app.content, node)
  attachNodeProps(app, 'text', node, props)
}

// Here and not above: what a function's closures hold takes memory at each of its calls.
const settling = (content: () => Said | undefined) => () => settled(content())
const settlingOf = (content: RichText) => () => content.settled()
