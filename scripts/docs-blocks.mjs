const BLOCK = /^```ts(?: picture=(\S+))?\n(.*?)^```$/gms

/**
 * The blocks of `ts` of a page of the documentation, each with the line of its fence, counted from 1. What stands behind
 * ```` ```ts picture=PATH ```` calls its screen `ui`, and the page shows the picture at PATH.
 *
 * @param {string} page
 * @throws if a block names a picture that the page does not show
 */
export function blocksOf(page) {
  return [...page.matchAll(BLOCK)].map(({ 1: path, 2: code, index }) => {
    const line = page.slice(0, index).split('\n').length
    if (path === undefined) return { line, code, picture: undefined }
    const at = page.indexOf(`](${path})`)
    if (at < 0) throw new Error(`line ${line}: the picture ${path} is not on the page; add ![what it shows](${path})`)
    return { line, code, picture: { path, title: page.slice(page.lastIndexOf('![', at) + 2, at) } }
  })
}
