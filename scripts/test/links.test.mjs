import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../run.mjs'

const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')

/** What a page leads to, pictures among it, code left out. */
function linksOf(page) {
  const prose = readFileSync(join(ROOT, page), 'utf8')
    .replaceAll(/^```.*?^```/gms, '')
    .replaceAll(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code))
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to).filter((to) => !/^[a-z]+:/.test(to))
}

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(file) {
  const headings = readFileSync(file, 'utf8')
    .replaceAll(/^```.*?^```/gms, '')
    .matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, said]) =>
    said
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('the links of the documentation', () => {
  test('lead to files that are there, and to headings in them', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((to) => {
          const [path, anchor] = to.split('#')
          const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path)
          if (!existsSync(file)) return true
          return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor)
        })
        .map((to) => `${page}: ${to}`),
    )
    expect(broken).toEqual([])
  })

  test('find every page of docs from its first one', () => {
    const found = new Set()
    const visit = (page) => {
      if (found.has(page) || !existsSync(join(ROOT, page))) return
      found.add(page)
      if (!page.endsWith('.md')) return
      for (const to of linksOf(page)) visit(relative(ROOT, join(ROOT, dirname(page), to.split('#')[0])))
    }
    visit('docs/README.md')
    expect(pages.filter((page) => /^docs\/(?!decisions)/.test(page) && !found.has(page))).toEqual([])
  })
})
