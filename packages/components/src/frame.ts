import { type BoxProps, createRef, type NodeRef } from 'sparktui'
import { colorless } from './look.js'

/** A reference to a component's own box, which is also what its user gave as `ref`. */
export function frameRef(given: BoxProps['ref']): NodeRef {
  if (typeof given === 'object') return given
  const ref = createRef()
  given?.(ref)
  return ref
}

/** A border that is bold while its box has the focus, where the colour of a ring cannot be seen. */
export function ringBorder(frame: NodeRef): () => 'round' | 'bold' {
  const isColorless = colorless()
  return () => (frame.isFocused.value && isColorless() ? 'bold' : 'round')
}

const SIZES = ['width', 'height', 'flex', 'flexGrow', 'flexBasis', 'position'] as const

/** The size of what scrolls: all room that there is, unless its user says another. */
export function roomOf(props: BoxProps): BoxProps {
  const isGiven = SIZES.some((name) => props[name] !== undefined)
  return { minHeight: 0, minWidth: 0, ...(isGiven ? {} : { flexGrow: 1, flexBasis: 0 }) }
}

/** Rows of a box that are its border. */
export function edgesOf({ border, borderTop = border, borderBottom = border }: BoxProps): number {
  return [borderTop, borderBottom].filter((line) => line !== undefined && line !== 'none').length
}

const PLACE: ReadonlySet<string> = new Set([
  ...['display', 'position', 'visibility', 'opacity', 'zIndex', 'alignSelf'],
  ...['width', 'height', 'minWidth', 'minHeight', 'maxWidth', 'maxHeight'],
  ...['flex', 'flexGrow', 'flexShrink', 'flexBasis'],
  ...['margin', 'marginX', 'marginY', 'marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  ...['inset', 'top', 'right', 'bottom', 'left'],
])

/** Props of a box that is two boxes: those that place it are the outer's, how it looks and what it hears is the inner's. */
export function split(props: BoxProps): { readonly place: BoxProps; readonly face: BoxProps } {
  const part = (isPlace: boolean) =>
    Object.fromEntries(Object.entries(props).filter(([name]) => PLACE.has(name) === isPlace))
  return { place: part(true), face: part(false) }
}
