import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cleanup, type Frame, frameSerializer, render } from 'sparktui/test'
import { themes } from 'sparktui/themes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PREVIEW_SIZE, previewFile } from '../previews.js'
import { NOON, type Scene } from './play.js'
import { printed } from './sgr.js'

expect.addSnapshotSerializer(frameSerializer)

beforeEach(() => {
  // Promises and setImmediate go on; what takes its time does not.
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const EXAMPLES = new URL('../../', import.meta.url)
const PICTURES = new URL('../docs/pictures/examples/', EXAMPLES)
const names = readdirSync(EXAMPLES).filter((name) => existsSync(new URL(`${name}/test/scene.ts`, EXAMPLES)))

const sceneOf = (name: string): Promise<{ scene: Scene }> => import(new URL(`${name}/test/scene.ts`, EXAMPLES).href)

/** Plays a scene on a screen of a size. Returns what is seen at each step, and the picture of the last. */
async function play({ title, prepare, build, play: steps }: Scene, size: { cols: number; rows: number }) {
  await prepare?.()
  const ui = render(build, { ...size, theme: themes.tokyoNight })
  await ui.settled()
  const frames: Frame[] = [ui.frame()]
  if (steps !== undefined) {
    frames.length = 0
    for await (const _ of steps(ui)) frames.push(ui.frame())
    await ui.settled()
    frames.push(ui.frame())
  }
  return { frames, last: frames.at(-1), svg: ui.svg({ title }) }
}

// Where one of these fails because an example looks otherwise, and should: `npm run picture` draws all anew.
describe.each(names)('the picture of %s', (name) => {
  const path = (url: URL) => fileURLToPath(url)

  test('is what the program shows of fixed data', async () => {
    const { scene } = await sceneOf(name)
    const { last, svg } = await play(scene, { cols: scene.cols ?? 80, rows: scene.rows ?? 24 })
    await expect(last).toMatchFileSnapshot(path(new URL(`${name}/test/frame.txt`, EXAMPLES)))
    await expect(svg).toMatchFileSnapshot(path(new URL(`${name}.svg`, PICTURES)))
  })

  // The launcher does not launch itself.
  if (name === 'launcher') return
  test('in the launcher is the same on a small screen', async () => {
    const { scene } = await sceneOf(name)
    const { frames } = await play(scene, PREVIEW_SIZE)
    const preview = frames.map(printed)
    await expect(`${JSON.stringify(preview, null, 2)}\n`).toMatchFileSnapshot(path(previewFile(name)))
  })
})

test('the README shows the picture of each example, and leads to it', () => {
  const readme = readFileSync(new URL('../README.md', EXAMPLES), 'utf8')
  // What never looks the same twice is drawn as it runs.
  for (const name of [...names, 'particles']) {
    expect(existsSync(new URL(`${name}.svg`, PICTURES)), name).toBe(true)
    expect(readme).toContain(`[![${name}](docs/pictures/examples/${name}.svg)](examples/${name})`)
  }
  const examples = readdirSync(EXAMPLES).filter((name) => existsSync(new URL(`${name}/main.ts`, EXAMPLES)))
  expect([...names, 'particles'].sort()).toEqual(examples.sort())
})
