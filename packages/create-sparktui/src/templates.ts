/** What a new program can begin as. */
export interface Template {
  readonly name: string
  /** One line, for whoever chooses. */
  readonly about: string
  /** Packages of ours that it imports. */
  readonly imports: readonly string[]
  /** Whether others are to run it by its name. */
  readonly isCommand: boolean
}

/** In the order in which they are offered; each has a folder of its name in `templates`. */
export const TEMPLATES: readonly Template[] = [
  { name: 'minimal', about: 'a counter: the least that runs', imports: ['sparktui'], isCommand: false },
  { name: 'cli', about: 'a command-line tool that draws below its prompt', imports: ['sparktui'], isCommand: true },
  {
    name: 'dashboard',
    about: 'pages, gauges and charts of this machine',
    imports: ['sparktui', '@sparktui/components'],
    isCommand: false,
  },
]

export type Language = 'ts' | 'js'

/** What a program in TypeScript is compiled with. */
export const COMPILER: Readonly<Record<string, string>> = { typescript: '7.0.2', '@types/node': '20.19.43' }
