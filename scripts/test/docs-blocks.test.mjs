import { expect, test } from 'vitest'
import { blocksOf } from '../docs-blocks.mjs'

const fence = '```'

test('a block of ts has its line and its code; blocks of other languages are none', () => {
  const page = `# A page\n\n${fence}sh\nnpm test\n${fence}\n\n${fence}ts\nconst a = 1\n${fence}\n`
  expect(blocksOf(page)).toEqual([{ line: 7, code: 'const a = 1\n', picture: undefined }])
})

test('the title of a picture is the alternative text that the page gives it', () => {
  const page = `![another](b.svg)\n![A box](../pictures/box.svg)\n\n${fence}ts picture=../pictures/box.svg\nui\n${fence}\n`
  expect(blocksOf(page)[0]?.picture).toEqual({ path: '../pictures/box.svg', title: 'A box' })
})

test('a picture that the page does not show is an error that says where', () => {
  const page = `${fence}ts picture=box.svg\nui\n${fence}\n`
  expect(() => blocksOf(page)).toThrow('line 1: the picture box.svg is not on the page; add ![what it shows](box.svg)')
})
