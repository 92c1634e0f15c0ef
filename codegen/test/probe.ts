import { createRequire } from 'node:module'

export interface NamedNumber {
  readonly name: string
  readonly value: number
}

/** The addon that shows what compiled Rust thinks of a buffer; `crates/probe` says what each call does. */
export interface Probe {
  layoutJson(capacity: number, textBytes: number): string
  hash(): string
  parts(): string[]
  attach(buffer: Uint8Array): void
  read(buffer: Uint8Array, field: string, node: number): number
  write(buffer: Uint8Array, field: string, node: number, value: number): void
  readWord(buffer: Uint8Array, word: string): number
  writeWord(buffer: Uint8Array, word: string, value: number): void
  enumNames(): string[]
  flagNames(): string[]
  enumValues(name: string): NamedNumber[]
  flagBits(name: string): NamedNumber[]
  decodeEnum(name: string, value: number): string | null
  encodeEnum(name: string, word: string): number | null
  encodeFlag(name: string, word: string): number | null
}

/** Built by `cargo build --release -p sparktui-probe` and copied there by the commands that run the tests. */
export const probe = createRequire(import.meta.url)('../../crates/probe/sparktui-probe.node') as Probe
