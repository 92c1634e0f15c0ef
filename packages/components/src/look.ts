import { useApp } from 'sparktui'

/** The tokens that components are coloured by: one name for one meaning. */
export const look = {
  /** What can be used, and where the focus is. */
  accent: '$primary',
  /** What stands on the accent. */
  onAccent: '$onPrimary',
  /** What matters less. */
  muted: '$muted',
  /** Lines, tracks and what is off. */
  faint: '$border',
  /** Behind what lies above the page. */
  surface: '$surface',
  /** Behind a row that is selected while the focus is elsewhere. */
  selection: '$selection',
  onSelection: '$onSelection',
  success: '$success',
  warning: '$warning',
  danger: '$error',
} as const

/** Says, tracked, whether the terminal has no colours: what only they would tell has to be told otherwise then. */
export function colorless(): () => boolean {
  const { capabilities } = useApp()
  return () => capabilities.value.colorDepth === 'none'
}
