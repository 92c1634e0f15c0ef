/** What is known of how a program was started. */
export interface Start {
  /** What `NODE_ENV` is. */
  readonly environment: string | undefined
  /** The file that was started. */
  readonly program: string | undefined
}

/**
 * Whether a program is being worked on: `NODE_ENV` says so by anything but `production`; where it is not set, as with most who
 * use a tool, a program is worked on unless it lies where packages are installed.
 */
export function isDeveloped({ environment = '', program = '' }: Start): boolean {
  if (environment !== '') return environment !== 'production'
  return !/[\\/]node_modules[\\/]/.test(program)
}
