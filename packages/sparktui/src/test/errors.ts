/** An app that never comes to rest. */
export class RestlessError extends Error {
  override readonly name = 'RestlessError'
  constructor(readonly rounds: number) {
    super(
      `ui: still writing after ${rounds} rounds of commits and events; look for a handler or an effect whose write causes itself`,
    )
  }
}

/** Something was asked of an app that is no more. */
export class UnmountedError extends Error {
  override readonly name = 'UnmountedError'
  constructor(
    readonly task: string,
    readonly ending: { readonly kind: string; readonly error?: unknown } | undefined,
  ) {
    super(
      `ui.${task}: the app is not mounted any more${ending === undefined ? '' : ` (${ending.kind})`}; look at ui.ending, or render again`,
      { cause: ending?.error },
    )
  }
}

/** A query that did not find the one node that it asked for. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  constructor(
    readonly query: string,
    readonly found: number,
    readonly screen: string,
    known: string,
  ) {
    super(
      `${query}: ${found === 0 ? 'no node' : `${found} nodes`}, and one was asked for; ${known}\n\nThe screen:\n${screen}\n`,
    )
  }
}
