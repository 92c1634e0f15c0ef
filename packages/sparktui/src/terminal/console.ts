import { builtin } from '../builtin.js'

/** Where a line was written to. */
export type ConsoleStream = 'stdout' | 'stderr'

/** Takes a line that something in the program wrote, without its line feed. */
export type LineSink = (line: string, stream: ConsoleStream) => void

const STREAMS: readonly (readonly [ConsoleStream, number])[] = [
  ['stdout', 1],
  ['stderr', 2],
]
/** Characters of a line without an end after which it counts as one. */
const MOST_CHARACTERS = 65_536
/** Runtimes whose console does not write through `process.stdout`. */
const hasOwnConsole = process.versions.bun !== undefined || 'Deno' in globalThis

let isCaptured = false

/**
 * Hands what `console` and `process.stdout` write to `sink`, line by line, where that would reach the terminal. Descriptors that
 * are no terminal are left alone, and so is everything while another app has them.
 *
 * @returns gives them back; a line that was begun is handed over
 */
export function captureConsole(sink: LineSink): () => void {
  if (isCaptured) return nothing
  isCaptured = true
  const release = hasOwnConsole ? captureOwn(sink) : captureStreams(sink)
  return () => {
    if (!isCaptured) return
    isCaptured = false
    release()
  }
}

/** Where the console writes to the streams of the process: these alone. */
function captureStreams(sink: LineSink): () => void {
  const releases = STREAMS.map(([name]) => {
    const captured = new Captured(name, sink)
    const unwatch = whenMade(name, (stream) => stream.isTTY && captured.seize(stream))
    return () => {
      unwatch()
      captured.release()
    }
  })
  return () => {
    for (const release of releases) release()
  }
}

/**
 * Calls `then` with a stream of the process: at once if somebody may have asked for it already, else before whoever asks
 * first gets it. For Node makes it when it is asked for, which loads streams, sockets and terminals.
 *
 * @returns has nobody called any more
 */
function whenMade(name: ConsoleStream, then: (stream: NodeJS.WriteStream) => void): () => void {
  const before = Object.getOwnPropertyDescriptor(process, name)
  const { moduleLoadList } = process as { moduleLoadList?: readonly string[] }
  const isMade = moduleLoadList?.includes('NativeModule tty') ?? true
  if (isMade || before?.get === undefined || before.configurable !== true) {
    then(process[name])
    return nothing
  }
  const make = before.get
  let isWatched = true
  const unwatch = () => {
    isWatched = false
    if (Object.getOwnPropertyDescriptor(process, name)?.get === get) Object.defineProperty(process, name, before)
  }
  // Somebody may have wrapped it meanwhile, and goes on to call it.
  const get = () => {
    const stream: NodeJS.WriteStream = make.call(process)
    if (isWatched) {
      unwatch()
      then(stream)
    }
    return stream
  }
  Object.defineProperty(process, name, { ...before, get })
  return unwatch
}

/** Where the console writes past these streams: both. */
function captureOwn(sink: LineSink): () => void {
  const { isatty } = builtin('node:tty')
  const captured = STREAMS.filter(([, descriptor]) => isatty(descriptor)).map(([name]) => new Captured(name, sink))
  for (const each of captured) each.seize(process[each.name])
  const restoreConsole = replaceConsole(captured)
  return () => {
    restoreConsole()
    for (const each of captured) each.release()
  }
}

/** One stream whose `write` is ours. */
class Captured {
  private readonly decoder = new TextDecoder()
  /** Gives the stream its own `write` back. */
  private giveBack = nothing
  private begun = ''
  private isInside = false

  constructor(
    readonly name: ConsoleStream,
    private readonly sink: LineSink,
  ) {}

  seize(stream: NodeJS.WriteStream): void {
    const original = stream.write
    const replaced = ((chunk: string | Uint8Array, second?: unknown, third?: unknown) => {
      this.take(typeof chunk === 'string' ? chunk : this.decoder.decode(chunk, { stream: true }))
      const done = typeof second === 'function' ? second : third
      if (typeof done === 'function') queueMicrotask(() => done())
      return true
    }) as NodeJS.WriteStream['write']
    stream.write = replaced
    this.giveBack = () => {
      // Somebody who wrapped it meanwhile calls ours, and through it the stream's own.
      if (stream.write === replaced) stream.write = original
    }
  }

  take(text: string): void {
    const lines = (this.begun + text).split('\n')
    this.begun = lines.pop() ?? ''
    if (this.begun.length > MOST_CHARACTERS) {
      lines.push(this.begun)
      this.begun = ''
    }
    for (const line of lines) this.hand(line)
  }

  release(): void {
    this.giveBack()
    if (this.begun !== '') this.hand(this.begun)
    this.begun = ''
  }

  /** What a sink itself writes is dropped: it would be handed to it without end. */
  private hand(line: string): void {
    if (this.isInside) return
    this.isInside = true
    try {
      this.sink(line.endsWith('\r') ? line.slice(0, -1) : line, this.name)
    } finally {
      this.isInside = false
    }
  }
}

/** Has the global console write to what is captured. Returns what gives it back its own methods. */
function replaceConsole(captured: readonly Captured[]): () => void {
  const { Console } = builtin('node:console')
  const { Writable } = builtin('node:stream')
  const streamOf = (name: ConsoleStream) => {
    const stream = captured.find((each) => each.name === name)
    if (stream === undefined) return process[name]
    return new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        stream.take(String(chunk))
        done()
      },
    })
  }
  const ours = new Console({
    stdout: streamOf('stdout'),
    stderr: streamOf('stderr'),
    colorMode: process.stdout.hasColors?.() ?? false,
  })
  const target = console as unknown as Record<string, unknown>
  const before = new Map<string, unknown>()
  for (const [name, method] of Object.entries(ours)) {
    if (typeof method !== 'function' || typeof target[name] !== 'function' || name === 'Console') continue
    before.set(name, target[name])
    target[name] = method.bind(ours)
  }
  return () => {
    for (const [name, method] of before) target[name] = method
  }
}

function nothing(): void {}
