import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/run.js'
import { fixture } from './fixtures.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-explain-'))
  for (const name of ['particles', 'gauge'] as const) writeFileSync(join(folder, `${name}.yaml`), fixture(name))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function explain(...words: string[]) {
  let out = ''
  let err = ''
  const schema = words.includes('--schema') ? [] : ['--schema', join(folder, 'particles.yaml')]
  const code = await run(['explain', ...words, ...schema], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { code, out: out.replaceAll(`${folder}/`, ''), err }
}

async function explained(...words: string[]): Promise<unknown> {
  return JSON.parse((await explain(...words, '--json')).out)
}

// particles at 64 nodes: header 0–63, dirty 64–127, mass 128–383, position_x 384–639, dirty_blocks 640, engine_words 704.
describe('explain of a name', () => {
  test('says all that the inventory says of a field, and where it is', async () => {
    expect(await explain('position_x')).toEqual({
      code: 0,
      out: [
        'position_x: a field of the section bodies',
        '  particles.yaml:28:9',
        '',
        '  doc         Where it is.',
        '  written by  Rust; dirty bit motion',
        '  type        float32, 4 bytes a node',
        '  offset      384 (0x180) and 256 bytes on, at 64 nodes',
        '  node n      byte 384 + n × 4',
        '  unit        metres',
        '  default     0',
        '  spelt       positionX in TypeScript, position_x in Rust',
        '  props       none writes it',
        '',
      ].join('\n'),
      err: '',
    })
  })

  test('takes TypeScript’s spelling, and another capacity', async () => {
    expect(await explained('positionX', '--capacity', '128')).toMatchObject({
      name: 'position_x',
      offset: 704,
      bytes: 512,
    })
  })

  test('gives the words of an enum and the props that write a field', async () => {
    const schema = ['--schema', join(folder, 'gauge.yaml')]
    const answer = await explained('size', ...schema)
    expect(answer).toMatchObject({
      ok: true,
      kind: 'field',
      props: expect.arrayContaining([expect.stringMatching(/^\w+\.\w+$/)]),
    })
    expect(await explained('size_unit', ...schema)).toMatchObject({
      wordsOf: 'unit',
      words: expect.arrayContaining([{ name: 'percent', value: 2 }]),
    })
  })

  test('knows words and sections', async () => {
    expect(await explained('want')).toMatchObject({
      kind: 'word',
      section: 'engine_words',
      writer: 'engine',
      offset: 708,
    })
    expect(await explained('bodies')).toMatchObject({
      kind: 'section',
      offset: 128,
      bytes: 512,
      members: ['mass', 'position_x'],
    })
  })

  test('that is wrong names the nearest one', async () => {
    const err = 'positoin_x: no such field, word or section; did you mean position_x?\n'
    expect(await explain('positoin_x')).toEqual({ code: 2, out: '', err })
  })
})

describe('explain of a byte', () => {
  test.each([
    { byte: '0', section: 'header', member: 'magic', nodes: undefined, at: 0 },
    { byte: '7', section: 'header', member: 'hash_low', nodes: undefined, at: 3 },
    { byte: '63', section: 'header', member: undefined, nodes: undefined, at: undefined },
    { byte: '0x42', section: 'dirty', member: undefined, nodes: [2, 2], at: 0 },
    { byte: '128', section: 'bodies', member: 'mass', nodes: [0, 0], at: 0 },
    { byte: '383', section: 'bodies', member: 'mass', nodes: [63, 63], at: 3 },
    { byte: '384', section: 'bodies', member: 'position_x', nodes: [0, 0], at: 0 },
    { byte: '640', section: 'dirty_blocks', member: undefined, nodes: [0, 63], at: 0 },
    { byte: '641', section: 'dirty_blocks', member: undefined, nodes: undefined, at: undefined },
  ])('$byte is in $section $member of nodes $nodes', async ({ byte, section, member, nodes, at }) => {
    const answer = await explained(byte)
    expect(answer).toMatchObject({ kind: 'offset', offset: Number(byte), section })
    expect(answer).toEqual(
      expect.objectContaining({
        ...(member && { member }),
        ...(nodes && { nodes }),
        ...(at !== undefined && { byte: at }),
      }),
    )
    if (nodes === undefined) expect(answer).not.toHaveProperty('nodes')
    if (member === undefined) expect(answer).not.toHaveProperty('member')
  })

  test('is told to people', async () => {
    expect((await explain('388')).out).toBe(
      'byte 388 (0x184): position_x of node 1, byte 0 of its slot\n  particles.yaml:28:9\n\n  section  bodies, byte 260 of it\n  at       64 nodes\n',
    )
  })

  test.each([
    { words: ['100000'], err: /^100000: behind the end; at 64 nodes the buffer has \d+ bytes, see --capacity\n$/ },
    { words: ['0', '--capacity', '63'], err: /^--capacity: 63 is no multiple of 64 from 64 to 65536; give one\n$/ },
  ])('$words is refused', async ({ words, err }) => {
    const answer = await explain(...words)
    expect(answer.code).toBe(2)
    expect(answer.err).toMatch(err)
  })
})
