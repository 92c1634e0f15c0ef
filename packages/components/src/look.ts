/** The colours of components: one name for one meaning. */
export const look = {
  /** What can be used, and where the focus is. */
  accent: '#7aa2f7',
  /** What stands on the accent. */
  onAccent: '#16161e',
  /** What matters less. */
  muted: '#737aa2',
  /** Lines, tracks and what is off. */
  faint: '#3b4261',
  /** Behind what lies above the page. */
  surface: '#1f2335',
  success: '#9ece6a',
  warning: '#e0af68',
  danger: '#f7768e',
} as const
