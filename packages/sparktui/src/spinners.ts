/** Frames of one spinner, all of one width, and how long each is shown. */
export interface SpinnerFrames {
  readonly frames: readonly string[]
  /** Milliseconds. */
  readonly interval: number
}

/** The spinners that have a name. */
export const SPINNERS = {
  dots: { interval: 80, frames: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] },
  wheel: { interval: 80, frames: ['⣷', '⣯', '⣟', '⡿', '⢿', '⣻', '⣽', '⣾'] },
  line: { interval: 120, frames: ['-', '\\', '|', '/'] },
  arc: { interval: 100, frames: ['◜', '◠', '◝', '◞', '◡', '◟'] },
  quarter: { interval: 120, frames: ['◴', '◷', '◶', '◵'] },
  half: { interval: 120, frames: ['◐', '◓', '◑', '◒'] },
  square: { interval: 140, frames: ['▖', '▘', '▝', '▗'] },
  grow: { interval: 110, frames: ['▁', '▃', '▄', '▅', '▆', '▇', '▆', '▅', '▄', '▃'] },
  widen: { interval: 110, frames: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '▊', '▋', '▌', '▍', '▎'] },
  pulse: { interval: 150, frames: ['█', '▓', '▒', '░', '▒', '▓'] },
  arrow: { interval: 120, frames: ['←', '↖', '↑', '↗', '→', '↘', '↓', '↙'] },
  ellipsis: { interval: 300, frames: ['   ', '.  ', '.. ', '...'] },
  bounce: { interval: 90, frames: ['●    ', ' ●   ', '  ●  ', '   ● ', '    ●', '   ● ', '  ●  ', ' ●   '] },
  bar: {
    interval: 90,
    frames: ['▰▱▱▱▱', '▰▰▱▱▱', '▰▰▰▱▱', '▰▰▰▰▱', '▰▰▰▰▰', '▱▰▰▰▰', '▱▱▰▰▰', '▱▱▱▰▰', '▱▱▱▱▰', '▱▱▱▱▱'],
  },
} as const satisfies Record<string, SpinnerFrames>

/** What a spinner can be called. */
export type SpinnerName = keyof typeof SPINNERS
