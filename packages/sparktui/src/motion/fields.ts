/** How the values of a prop are written. */
export type AnimatedKind = 'number' | 'length' | 'color'

/** What `animate` can move: the fields that a prop writes, and what its values are. */
export interface AnimatedProp {
  readonly kind: AnimatedKind
  readonly fields: readonly string[]
}

const number = (...fields: string[]): AnimatedProp => ({ kind: 'number', fields })
const length = <const Fields extends readonly string[]>(...fields: Fields) => ({ kind: 'length', fields }) as const
const color = (...fields: string[]): AnimatedProp => ({ kind: 'color', fields })

/** Every prop that can be animated, as the inventory has it. */
export const ANIMATED = {
  opacity: number('opacity'),
  flexGrow: number('flex_grow'),
  flexShrink: number('flex_shrink'),
  width: length('width'),
  height: length('height'),
  minWidth: length('min_width'),
  minHeight: length('min_height'),
  maxWidth: length('max_width'),
  maxHeight: length('max_height'),
  marginTop: length('margin_top'),
  marginRight: length('margin_right'),
  marginBottom: length('margin_bottom'),
  marginLeft: length('margin_left'),
  paddingTop: length('padding_top'),
  paddingRight: length('padding_right'),
  paddingBottom: length('padding_bottom'),
  paddingLeft: length('padding_left'),
  rowGap: length('gap_row'),
  columnGap: length('gap_column'),
  top: length('inset_top'),
  right: length('inset_right'),
  bottom: length('inset_bottom'),
  left: length('inset_left'),
  color: color('fg_color'),
  backgroundColor: color('bg_color'),
  borderColor: color('border_top_color', 'border_right_color', 'border_bottom_color', 'border_left_color'),
  scrollbarColor: color('scrollbar_color'),
  scrollbarTrackColor: color('scrollbar_track_color'),
} as const satisfies Record<string, AnimatedProp>

/** The name of a prop that can be animated. */
export type AnimatedName = keyof typeof ANIMATED

type Camel<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name
type LengthField = Extract<(typeof ANIMATED)[AnimatedName], { readonly kind: 'length' }>['fields'][number]

/** The view of the units of a length. */
export function unitField(field: string): Camel<`${LengthField}_unit`> {
  return `${field}_unit`.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<`${LengthField}_unit`>
}
