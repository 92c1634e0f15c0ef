/**
 * Whether a counter modulo 2^32 has come to `target`, by serial number arithmetic (RFC 1982): right as long as the two
 * are less than 2^31 apart.
 */
export function reached(counter: number, target: number): boolean {
  return ((counter - target) | 0) >= 0
}
