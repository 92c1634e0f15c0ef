/** Tells on stderr what is going on, since stdout belongs to the program. */
export function say(message) {
  process.stderr.write(`sparktui: ${message}\n`)
}

/** Ends the process with a message that says what to do. */
export function die(message, code = 1) {
  say(message)
  process.exit(code)
}
