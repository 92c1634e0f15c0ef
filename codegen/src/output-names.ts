/** What a run may write, by the name of its option and of its key in package.json. */
export const OUTPUTS = ['ts', 'rust', 'layout', 'map', 'props', 'editor'] as const
export type OutputName = (typeof OUTPUTS)[number]
