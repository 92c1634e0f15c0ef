import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GitError, Repository } from '../repository.js'

let folder: string
let repository: Repository
const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' })
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-git-'))
  git('init', '--quiet', '--initial-branch=trunk')
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@example.org')
  repository = await Repository.at(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a repository', () => {
  test('is found from a folder in it without git, as git finds it', () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true })
    expect(Repository.near(join(folder, 'deep/er'), {})).toEqual(repository)
    // Where more is to be said, git says it.
    expect(Repository.near(join(folder, 'deep/er'), { GIT_DIR: folder })).toBe(undefined)
    expect(Repository.near('/', {})).toBe(undefined)
    writeFileSync(join(folder, 'deep/.git'), 'gitdir: elsewhere\n')
    expect(Repository.near(join(folder, 'deep'), {})).toBe(undefined)
  })

  test('without a commit has a branch, no log, and can stage and unstage', async () => {
    write('a b.txt', 'one\n')
    expect(await repository.log(10)).toEqual([])
    const [entry] = (await repository.status()).entries
    expect(entry).toMatchObject({ path: 'a b.txt', isUntracked: true })
    await repository.stage('a b.txt')
    expect((await repository.status()).entries).toMatchObject([{ staged: 'added', unstaged: 'unchanged' }])
    await repository.unstage('a b.txt')
    expect((await repository.status()).entries).toMatchObject([{ isUntracked: true }])
    expect((await repository.status()).branch).toBe('trunk')
  })

  test('tells both sides of a path, renames with their origin, and names with line feeds', async () => {
    write('kept', 'one\ntwo\nthree\nfour\n')
    write('old', 'a\nb\nc\nd\ne\n')
    await repository.stage('.')
    await repository.commit('first')
    write('kept', 'one\n2\nthree\nfour\n')
    await repository.stage('kept')
    write('kept', 'one\n2\nthree\n4\n')
    renameSync(join(folder, 'old'), join(folder, 'new'))
    await repository.stage('.')
    write('kept', 'five\n')
    write('line\nfeed', '')
    expect((await repository.status()).entries).toMatchObject([
      { path: 'kept', staged: 'modified', unstaged: 'modified' },
      { path: 'line\nfeed', isUntracked: true },
      { path: 'new', from: 'old', staged: 'renamed', unstaged: 'unchanged' },
    ])
  })

  test('shows what is staged, what is not, and what is new', async () => {
    write('file', 'one\n')
    const [fresh] = (await repository.status()).entries
    if (fresh === undefined) throw new TypeError('no entry')
    expect(await repository.diff(fresh, false)).toContain('\n+one\n')
    await repository.stage('file')
    await repository.commit('first: a subject\n\nand a body')
    write('file', 'two\n')
    await repository.stage('file')
    write('file', 'three\n')
    const [entry] = (await repository.status()).entries
    if (entry === undefined) throw new TypeError('no entry')
    expect(await repository.diff(entry, true)).toContain('\n-one\n+two\n')
    expect(await repository.diff(entry, false)).toContain('\n-two\n+three\n')
    const [row] = await repository.log(10)
    const commit = row?.commit
    expect(commit).toMatchObject({ author: 'Ada', subject: 'first: a subject', refs: ['HEAD -> trunk'] })
    expect(await repository.message(commit?.hash ?? '')).toBe('first: a subject\n\nand a body')
    expect(await repository.patch(commit?.hash ?? '')).toContain('\n+one\n')
  })

  test('is refused with the words of git where there is none', async () => {
    rmSync(join(folder, '.git'), { recursive: true })
    await expect(Repository.at(folder)).rejects.toThrow(GitError)
    await expect(Repository.at(folder)).rejects.toThrow(/not a git repository/)
    git('init', '--quiet')
  })
})
