const CONTROLS = /\p{Cc}/gu

/** A text in one line: each control character as the sign that Unicode has for it (`␊`, `␛`). */
export function printable(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�'
  })
}
