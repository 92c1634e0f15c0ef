/** File name of the addon for the machine we are on, as `packages/sparktui/src/native.ts` looks for it. */
export function addonName() {
  return `sparktui.${process.platform}-${process.arch}${libc()}.node`
}

function libc() {
  if (process.platform !== 'linux') return ''
  return process.report.getReport().header.glibcVersionRuntime === undefined ? '-musl' : '-gnu'
}
