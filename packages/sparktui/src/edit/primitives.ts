import {
  COMPONENTS,
  encodeToggle,
  type InputProps as GeneratedInputProps,
  type TextareaProps as GeneratedTextareaProps,
  type Prop,
  wireInput,
  wireTextarea,
} from '@sparktui/generated'
import { isDerived, isSignal, repeat, type Signal } from '@sparktui/signals'
import type { Colored } from '../color/syntax.js'
import type { AppCore } from '../core.js'
import { appendNode, build, building } from '../cursor.js'
import { PropError } from '../errors.js'
import { call, errorSink } from '../events/call.js'
import { attachNodeProps, type NodeProps } from '../events/handlers.js'
import type { Field } from './field.js'
import type { TextEdit } from './payload.js'

/** What is given to an editable text and is no field. */
interface OwnProps {
  /**
   * The text. A signal is written when the text is edited; any other source sets the text when it changes. A set while
   * more is typed loses nothing: what was typed since is typed again on top of it.
   */
  readonly value?: Prop<string>
  /** Shown while there is no text. */
  readonly placeholder?: Prop<string>
  /** Called after every edit with the text and what changed. */
  readonly onInput?: (value: string, edit: TextEdit) => unknown
  /** Called with the text when Enter is pressed; Alt or Ctrl with Enter in a textarea. */
  readonly onSubmit?: (value: string) => unknown
  /** Empties the text when it is submitted, so that what is typed on while JavaScript is busy is the next one. */
  readonly clearOnSubmit?: boolean
  /**
   * Says what is wrong with a text, or `undefined`. A text with which something is wrong can be edited and is not
   * submitted.
   */
  readonly validate?: (value: string) => string | undefined
  /** Written with what `validate` says, after every edit and before a submit. */
  readonly error?: Signal<string | undefined>
  /**
   * Called once: what `onKey` in it claims is this node's, and comes before the keys that edit. Without it a key that
   * edits, Enter and `ctrl+k` among them, never reaches a handler while the node has the focus.
   */
  readonly keys?: () => void
}

/** What input and textarea take beside the props that are fields. */
export interface EditableProps extends OwnProps, NodeProps {}

/** What an input can be given. */
export interface InputProps extends Colored<GeneratedInputProps>, EditableProps {
  /** Hides the text: `true` for `•`, or the one character that stands for each grapheme. */
  readonly mask?: Prop<boolean | string>
  /** Lets Up and Down call back what was submitted, and these earlier entries, oldest first. */
  readonly history?: Prop<boolean | readonly string[]>
}

/** What a textarea can be given. */
export interface TextareaProps extends Colored<GeneratedTextareaProps>, EditableProps {}

/**
 * One line of text that is edited in the engine, so that typing works while JavaScript is busy. It can have the focus.
 *
 * ```ts
 * const name = signal('')
 * input({ value: name, placeholder: 'Name', maxLength: 40, onSubmit: (value) => save(value) })
 * ```
 *
 * @throws {OutsideMountError} where no interface is being built
 * @throws {CapacityError} before anything is written, if there is no room for another node
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function input(props: InputProps = {}): void {
  const app = building('input')
  const node = appendNode(app, COMPONENTS.input)
  const { mask, history, ...others } = props
  wireInput(app.targets, node, editable(app, 'input', node, others))
  if (mask !== undefined) bindTo(mask, node, (value) => app.arrays.textArrays.mask.set(node, maskOf(value)))
  if (history !== undefined) bindTo(history, node, (value) => setHistory(app, node, value))
}

/**
 * Lines of text that are edited in the engine. Enter starts a line; lines wrap as `textWrap` says.
 *
 * @throws {OutsideMountError} where no interface is being built
 * @throws {CapacityError} before anything is written, if there is no room for another node
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function textarea(props: TextareaProps = {}): void {
  const app = building('textarea')
  const node = appendNode(app, COMPONENTS.textarea)
  wireTextarea(app.targets, node, editable(app, 'textarea', node, props))
}

/** Makes a node editable, and returns the props that are left. */
function editable<P extends OwnProps>(
  app: AppCore,
  primitive: string,
  node: number,
  props: P,
): Omit<P, keyof OwnProps> {
  const { value, placeholder, onInput, onSubmit, clearOnSubmit = false, validate, error, keys, ...rest } = props
  const held = isSignal(value) && !isDerived(value) ? (value as Signal<string>) : undefined
  const sink = errorSink(app)
  const run = (handler: () => unknown): void => call(handler, undefined, sink)
  const check = (text: string): boolean => {
    const message = validate?.(text)
    if (error !== undefined) error.value = message
    return message === undefined
  }
  // Where a text may be refused, it is emptied when it was not.
  const clear = (): void => {
    if (held !== undefined) held.value = ''
    else field.set('')
  }
  const field: Field = app.fields.add(node, {
    edited(text, edit) {
      if (held !== undefined) {
        run(() => {
          held.value = text
        })
      }
      run(() => void check(text))
      if (onInput !== undefined) run(() => onInput(text, edit))
    },
    submitted(text) {
      run(() => {
        if (!check(text)) return
        if (clearOnSubmit && validate !== undefined) clear()
        return onSubmit?.(text)
      })
    },
  })
  app.arrays.interactionArrays.focusable.set(node, encodeToggle('on'))
  if (clearOnSubmit && validate === undefined) {
    app.arrays.interactionArrays.clearOnSubmit.set(node, encodeToggle('on'))
  }
  if (placeholder !== undefined) {
    bindTo(placeholder, node, (text) => app.placeholders.set(node, textOf(primitive, 'placeholder', text)))
  }
  if (value !== undefined) bindTo(value, node, (text) => field.set(textOf(primitive, 'value', text)))
  attachNodeProps(app, primitive, node, rest)
  if (keys !== undefined) build(app, node, null, keys)
  return rest
}

/** Writes a value once, or whenever its source changes. */
function bindTo<T>(value: Prop<T>, node: number, set: (value: T) => void): void {
  repeat(value as T, { set: (_node, next: T) => set(next) }, node)
}

function textOf(primitive: string, prop: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  throw new PropError(primitive, prop, value, 'give a text')
}

const BULLET = '•'

function maskOf(value: boolean | string | undefined): number {
  if (value === undefined || value === false) return 0
  const mask = value === true ? BULLET : value
  const point = typeof mask === 'string' ? mask.codePointAt(0) : undefined
  if (point === undefined || String.fromCodePoint(point) !== mask) {
    throw new PropError('input', 'mask', value, 'give true, or one character')
  }
  return point
}

function setHistory(app: AppCore, node: number, value: boolean | readonly string[] | undefined): void {
  const isOn = value !== undefined && value !== false
  app.arrays.interactionArrays.recalls.set(node, encodeToggle(isOn ? 'on' : 'off'))
  if (typeof value !== 'object') return
  app.histories.set(node, value.map((entry) => entry.replace(/[\r\n]+/g, ' ')).join('\n'))
}
