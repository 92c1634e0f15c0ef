const NAMES: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
  backspace: '⌫',
  delete: 'Del',
  insert: 'Ins',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  super: 'Super',
  hyper: 'Hyper',
  meta: 'Meta',
}

/** Keys as `onKey` takes them, as they are written for people: `Ctrl+S`, `g g`, `↑`. */
export function spelled(keys: string): string {
  return keys.split(' ').map(chordText).join(' ')
}

function chordText(chord: string): string {
  // The key itself may be +.
  const parts =
    chord === '+' ? ['+'] : chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  const isAlone = parts.length === 1
  return parts
    .map((part) => NAMES[part] ?? (/^f\d+$/.test(part) || (!isAlone && part.length === 1) ? part.toUpperCase() : part))
    .join('+')
}
