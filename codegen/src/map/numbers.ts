/** `1,048,576`, the same on every machine. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `0x1040` */
export function hex(number: number): string {
  return `0x${number.toString(16)}`
}
