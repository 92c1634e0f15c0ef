import { inspected, signalNumber } from './builtin.js'

/** Something that holds the terminal and can give it back, more than once. */
export interface Holder {
  restore(): void
  /** The program listens itself to the signals of these bits, each at the place of its number. */
  hears?(signals: number): void
  /** The terminal may have another size, of which nobody else tells. */
  look?(): void
}

export type EndingSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT' | 'SIGBREAK'

/**
 * Signals that end a program, and that are ours only while the program does not listen to them itself. Windows has none, but its
 * runtimes call so what the console tells: ctrl+c, ctrl+break, and that its window is closed.
 */
export function endingSignals(platform: NodeJS.Platform): readonly EndingSignal[] {
  return ['SIGINT', 'SIGTERM', 'SIGHUP', platform === 'win32' ? 'SIGBREAK' : 'SIGQUIT']
}

export const ENDING_SIGNALS = endingSignals(process.platform)

/** What an app does to the process that it runs in. */
export interface ProcessTies {
  /** As {@link holdTerminal}. */
  hold(holder: Holder): () => void
  /** As {@link dieOf}. */
  dieOf(signal: EndingSignal): void
  exit(code: number): void
  /** Says something to whoever works on the program, on a terminal that is not ours. */
  tell(line: string): void
}

const holders = new Set<Holder>()
const microtask = queueMicrotask
/** Whether the runtime is Bun. */
export const isBun = process.versions.bun !== undefined
const isWindows = process.platform === 'win32'
/** Of a signal a program ends with this and its number, as shells have it. */
const DIED = 128

/** How many have lent the terminal to somebody else. */
let held = 0

/** Signals that we listen to now. */
const ours = new Set<EndingSignal>()

/**
 * Sees to it that `holder` restores the terminal however the process ends, short of a signal that cannot be caught.
 *
 * @returns call it when the terminal is restored: forgets the holder, and with the last one all listeners
 */
export function holdTerminal(holder: Holder): () => void {
  if (holders.size === 0) listen()
  holders.add(holder)
  tell(holder)
  return () => {
    if (holders.delete(holder) && holders.size === 0) unlisten()
  }
}

/**
 * Lets Ctrl+C and its like pass while the terminal is somebody else's, as a shell does while it waits.
 *
 * @returns takes that back
 */
export function holdInterrupts(): () => void {
  held++
  for (const holder of holders) tell(holder)
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    held--
    for (const holder of holders) tell(holder)
  }
}

/** Restores the terminal and dies of the signal, unless the program listens to it itself. */
export function dieOf(signal: EndingSignal): void {
  if (userListens(signal)) return
  const errors = restoreAll()
  holders.clear()
  unlisten()
  for (const error of errors) process.stderr.write(`${inspected(error)}\n`)
  // A signal that a process sends to itself there ends it at once, as a failure of which nobody knows more.
  if (isWindows) process.exit(DIED + signalNumber(signal))
  process.kill(process.pid, signal)
}

/** An app that owns its process. */
export const PROCESS_TIES: ProcessTies = {
  hold: holdTerminal,
  dieOf,
  exit: (code) => process.exit(code),
  tell: (line) => process.stderr.write(`${line}\n`),
}

function listen(): void {
  process.on('exit', onExit)
  process.on('uncaughtExceptionMonitor', onUncaught)
  if (isBun) process.on('unhandledRejection', onBunRejection)
  // Removing the last listener would reset the handler that the addon chains on.
  process.on('SIGWINCH', onResize)
  for (const signal of ENDING_SIGNALS) claim(signal)
  process.on('newListener', onNewListener)
  process.on('removeListener', onRemoveListener)
}

function unlisten(): void {
  process.off('newListener', onNewListener)
  process.off('removeListener', onRemoveListener)
  for (const signal of ENDING_SIGNALS) yieldSignal(signal)
  process.off('SIGWINCH', onResize)
  process.off('unhandledRejection', onBunRejection)
  process.off('uncaughtExceptionMonitor', onUncaught)
  process.off('exit', onExit)
}

/** Restores every terminal that is held. Returns what went wrong. */
function restoreAll(): unknown[] {
  const errors: unknown[] = []
  for (const holder of [...holders]) {
    try {
      holder.restore()
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

function onExit(): void {
  const errors = restoreAll()
  if (errors.length > 0) throw errors[0]
}

/** The error is printed right after this, so what goes wrong here must not take its place. */
function onUncaught(): void {
  const isCaught = process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()
  if (isCaught) return
  restoreAll()
  // Bun prints the error and then waits, at full speed, for an `await` at the top of a module, as that of `mount` is.
  if (isBun) setImmediate(() => process.exit(1))
}

/** Bun prints a rejection before any `exit`, onto the screen that is not restored yet. */
function onBunRejection(reason: unknown): void {
  if (process.listenerCount('unhandledRejection') > 1) return
  restoreAll()
  process.stderr.write(`${inspected(reason)}\n`)
  process.exit(1)
}

/** Elsewhere the engine hears of it by itself. There it does so of what changes the buffer, and not of the window alone. */
function onResize(): void {
  if (isWindows) for (const holder of holders) holder.look?.()
}

function onSignal(signal: NodeJS.Signals): void {
  if (isHeld(signal)) return
  dieOf(signal as EndingSignal)
}

function onNewListener(event: string | symbol, listener: unknown): void {
  if (!isEnding(event) || listener === onSignal || !ours.has(event)) return
  // Not at once: without any listener in between, the process would stop watching the signal for good.
  microtask(() => {
    if (userListens(event)) yieldSignal(event)
  })
}

function onRemoveListener(event: string | symbol, listener: unknown): void {
  if (isEnding(event) && listener !== onSignal && process.listenerCount(event) === 0) claim(event)
}

function claim(signal: EndingSignal): void {
  if (ours.has(signal) || userListens(signal)) return
  ours.add(signal)
  process.on(signal, onSignal)
  for (const holder of holders) tell(holder)
}

function yieldSignal(signal: EndingSignal): void {
  if (!ours.delete(signal)) return
  process.off(signal, onSignal)
  for (const holder of holders) tell(holder)
}

/** Says which signals are none of the engine's business. */
function tell(holder: Holder): void {
  const heard = ENDING_SIGNALS.filter((signal) => userListens(signal) || isHeld(signal))
  holder.hears?.(heard.reduce((bits, signal) => bits | (1 << signalNumber(signal)), 0))
}

function isHeld(signal: string): boolean {
  return held > 0 && (signal === 'SIGINT' || signal === 'SIGQUIT' || signal === 'SIGBREAK')
}

function userListens(signal: EndingSignal): boolean {
  return process.listenerCount(signal) > (ours.has(signal) ? 1 : 0)
}

function isEnding(event: string | symbol): event is EndingSignal {
  return (ENDING_SIGNALS as readonly (string | symbol)[]).includes(event)
}
