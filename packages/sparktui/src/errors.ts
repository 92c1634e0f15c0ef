import { PREBUILT } from './platform.js'

/** An option of {@link mount} that cannot be used. */
export class OptionError extends RangeError {
  override readonly name = 'OptionError'
  constructor(
    readonly option: string,
    readonly value: unknown,
    readonly expected: string,
  ) {
    super(`${option}: ${display(value)} cannot be used; give ${expected}`)
  }
}

/** A primitive that was called where no interface is being built. */
export class OutsideMountError extends Error {
  override readonly name = 'OutsideMountError'
  constructor(readonly primitive: string) {
    super(
      `${primitive}: called where no interface is being built; call it in mount's function, in the children of a box, or in show and each, and not after an await`,
    )
  }
}

/** A prop that a primitive does not have, or a value that it cannot have. */
export class PropError extends TypeError {
  override readonly name = 'PropError'
  constructor(
    readonly primitive: string,
    readonly prop: string,
    readonly value: unknown,
    readonly expected: string,
  ) {
    super(`${primitive}.${prop}: ${display(value)} cannot be used; ${expected}`)
  }
}

/** A context that nobody around provides. */
export class ContextError extends Error {
  override readonly name = 'ContextError'
  constructor(readonly context: string) {
    super(
      `context ${context}: used where nobody provides it; wrap what uses it in provide(${context}, …), or give createContext a fallback`,
    )
  }
}

/** A theme that lacks a colour, or has one that it cannot have. */
export class ThemeError extends TypeError {
  override readonly name = 'ThemeError'
  constructor(
    readonly theme: string,
    readonly token: string,
    readonly value: unknown,
    nearest?: string,
  ) {
    super(
      `theme ${theme}: ${
        value === undefined
          ? `has no colour ${JSON.stringify(token)}${nearest === undefined ? '; give one, or begin with defineTheme(themes.dark, …)' : `; did you mean that by ${JSON.stringify(nearest)}?`}`
          : `${token} is ${display(value)}, another token; give the colour itself`
      }`,
    )
  }
}

/** More tokens than there is room for. */
export class TokenLimitError extends RangeError {
  override readonly name = 'TokenLimitError'
  constructor(
    readonly token: string,
    readonly most: number,
  ) {
    super(`theme: no room for ${JSON.stringify(token)}, there are ${most} tokens; name fewer in all themes together`)
  }
}

/** A text that is no colour. */
export class ColorError extends TypeError {
  override readonly name = 'ColorError'
  constructor(
    readonly value: unknown,
    readonly nearest: string | undefined,
    readonly place = 'color',
  ) {
    super(
      `${place}: ${display(value)} is no colour; ${
        nearest === undefined ? colorForms(value) : `did you mean ${JSON.stringify(nearest)}?`
      }`,
    )
  }
}

function colorForms(value: unknown): string {
  return typeof value === 'string' && value.startsWith('$')
    ? 'no theme has this token; give a theme that does, made by defineTheme, to mount, or a token of all themes, as $primary'
    : 'give a CSS name, #rgb, #rrggbb, rgb(), hsl(), oklch(), ansi(0) to ansi(255), default or transparent'
}

/** An interface that changes itself with every frame, by what it reads of the last. */
export class ReadBackLoopWarning extends Error {
  override readonly name = 'ReadBackLoopWarning'
  constructor(
    readonly node: string,
    readonly frames: number,
  ) {
    super(
      `${node}: ${frames} frames in a row were caused by nothing but what was read of the one before; what is computed from its size, place or state should come to rest`,
    )
  }
}

/** A signal that was read while building, where nothing follows it. */
export class UntrackedReadWarning extends Error {
  override readonly name = 'UntrackedReadWarning'
  /** @param expression what was read, as it is written there, if that is known */
  constructor(
    readonly place: string,
    readonly expression: string | undefined,
  ) {
    const read = expression ?? 'signal'
    super(
      `${place}: ${expression === undefined ? 'the value of a signal' : `${expression}.value`} is read while building, so what it is used for never changes; give () => ${read}.value, or ${read}.peek() where no change is meant to show`,
    )
  }
}

/** A key that {@link onKey} does not know. */
export class KeySpecError extends TypeError {
  override readonly name = 'KeySpecError'
  constructor(
    readonly spec: unknown,
    readonly part: string,
    readonly nearest: string | undefined,
  ) {
    super(
      `onKey: ${JSON.stringify(part)} in ${display(spec)} is no key; ${
        nearest === undefined
          ? "give one character or the name of a key, after modifiers, as 'q', 'up', 'ctrl+c', 'shift+tab'"
          : `did you mean ${JSON.stringify(nearest)}?`
      }`,
    )
  }
}

/** The way out where there is no addon. */
const BUILD = 'run `npm run addon` in a clone of SparkTUI and set SPARKTUI_ADDON to the file that it prints'

/** No addon for this platform. */
export class AddonMissingError extends Error {
  override readonly name = 'AddonMissingError'
  constructor(
    readonly platform: string,
    readonly files: readonly string[],
    readonly packages: readonly string[],
  ) {
    const published = packages.find((name) => PREBUILT.some((built) => name.endsWith(`/engine-${built}`)))
    super(
      `engine: no addon for ${platform}, looked for ${[...files, ...packages].join(', ')}; ${
        published === undefined
          ? 'none is published for it'
          : `run \`npm install ${published}\`, which --omit=optional or a lock made elsewhere leaves out`
      }; to build one, ${BUILD}`,
    )
  }
}

/** An addon that is there and cannot be loaded. The cause says why. */
export class AddonLoadError extends Error {
  override readonly name = 'AddonLoadError'
  constructor(
    readonly platform: string,
    readonly file: string,
    cause: unknown,
  ) {
    super(
      `engine: ${file} cannot be loaded on ${platform} (${cause instanceof Error ? cause.message : String(cause)}); install it anew; to build it, ${BUILD}`,
      { cause },
    )
  }
}

/** The engine cannot take the buffer or the terminal. Nothing was drawn; the message is the engine's own. */
export class AttachError extends Error {
  override readonly name = 'AttachError'
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The engine has stopped by itself; the terminal is restored. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  constructor(readonly reason: string) {
    super(`engine: stopped, ${reason}; the terminal is restored, mount again to go on`)
  }
}

/** A value as its author would write it, cut where it is long. */
function display(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
