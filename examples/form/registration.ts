import { scryptSync } from 'node:crypto'

/** What the fields of the form hold. */
export interface Values {
  readonly name: string
  readonly email: string
  readonly passphrase: string
  readonly seats: string
  readonly ticket: Ticket
  readonly arrival: { readonly year: number; readonly month: number; readonly day: number }
  readonly workshops: readonly string[]
  readonly food: Food
  readonly wantsLetters: boolean
  readonly remarks: string
}

export const TICKETS = ['day', 'weekend', 'week'] as const
export type Ticket = (typeof TICKETS)[number]
export const FOODS = ['everything', 'vegetarian', 'vegan', 'halal', 'kosher', '精進料理 🍱'] as const
export type Food = (typeof FOODS)[number]
export const WORKSHOPS = ['Reactivity', 'Rust for the web', '端末アプリ'] as const

/** What is kept: of the passphrase nothing that could be read. */
export interface Registration extends Omit<Values, 'passphrase' | 'seats' | 'arrival'> {
  readonly seats: number
  /** As ISO 8601 has it. */
  readonly arrival: string
  /** scrypt of the passphrase, and its salt, in hexadecimal digits. */
  readonly passphrase: { readonly hash: string; readonly salt: string }
}

/** What is wrong with a value; nothing where it is as it should be. */
export type Check = (value: string) => string | undefined

export const checks = {
  name: (value) => (value.trim() === '' ? 'tell us your name' : undefined),
  // Whether an address is one, only a letter to it can tell; this finds slips of the finger.
  email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'an address like ada@example.org'),
  passphrase: (value) => (value.length < 8 ? `${8 - value.length} more, it takes eight` : undefined),
  seats: (value) => (/^[1-9]$/.test(value) ? undefined : 'a number from 1 to 9'),
} as const satisfies Record<string, Check>

/** Makes of what was filled in what is kept. */
export function register(values: Values, salt: Buffer): Registration {
  const { passphrase, seats, arrival, name, ...rest } = values
  const { year, month, day } = arrival
  return {
    name: name.trim(),
    ...rest,
    seats: Number(seats),
    arrival: `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`,
    passphrase: { hash: scryptSync(passphrase, salt, 32).toString('hex'), salt: salt.toString('hex') },
  }
}

/** Reads registrations out of parsed JSON. @throws {TypeError} if it is no array */
export function readRegistrations(json: unknown): readonly Registration[] {
  if (!Array.isArray(json)) throw new TypeError('an array of registrations is expected')
  return json
}
