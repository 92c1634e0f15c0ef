import { scryptSync } from 'node:crypto'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checks, readRegistrations } from '../registration.js'
import { form } from '../view.js'

afterEach(cleanup)

const salt = Buffer.from('0123456789abcdef')

function open(size = { cols: 90, rows: 32 }) {
  const save = vi.fn()
  const exit = vi.fn()
  const first = { name: 'ada', arrival: { year: 2026, month: 3, day: 21 } }
  const ui = render(() => form({ first, makeSalt: () => salt, save, exit }), size)
  return { ui, save, exit }
}

describe('checks', () => {
  test.each([
    { field: 'name', good: ['Zoë', '世界'], bad: ['', '  '] },
    { field: 'email', good: ['ada@example.org', 'a+b@x.y'], bad: ['ada', 'a@b', 'a b@c.d', '@x.y'] },
    { field: 'passphrase', good: ['eightful'], bad: ['seventy'] },
    { field: 'seats', good: ['1', '9'], bad: ['', '0', '12', 'x'] },
  ] as const)('of $field', ({ field, good, bad }) => {
    for (const value of good) expect(checks[field](value), value).toBe(undefined)
    for (const value of bad) expect(checks[field](value), value).toEqual(expect.any(String))
  })

  test('what was saved is read again if it is a list', () => {
    expect(readRegistrations([])).toEqual([])
    expect(() => readRegistrations({})).toThrow(/an array/)
  })
})

test('a complaint comes when a field is left, and goes when it is right', () => {
  const { ui } = open()
  ui.press('tab')
  ui.type('ada@')
  expect(ui.text()).not.toContain('an address like')
  ui.press('tab')
  expect(ui.text()).toContain('an address like')
  ui.press('shift+tab')
  ui.type('example.org')
  expect(ui.text()).not.toContain('an address like')
})

test('what is not right is not sent, and the first of it gets the focus', () => {
  const { ui, save } = open()
  expect(ui.text()).toContain('3 to go')
  ui.press('ctrl+s')
  expect(ui.text()).toContain('8 more, it takes eight')
  expect(ui.text()).toContain('it cannot go without')
  // In the e-mail, though nobody went there.
  ui.type('q@example.org')
  ui.press('ctrl+s')
  ui.type('correct horse')
  expect(ui.text()).not.toContain('correct')
  expect(ui.text()).toContain('•'.repeat(13))
  ui.press('ctrl+s', 'space')
  expect(ui.text()).toContain('all is well')
  expect(save).not.toHaveBeenCalled()
})

test('each kind of field gives its value, which is shown as JSON and saved on Enter', () => {
  const { ui, save, exit } = open()
  ui.type(' Lovelace')
  ui.press('tab')
  ui.type('ada@example.org')
  ui.press('tab')
  ui.type('correct horse')
  ui.press('tab', 'backspace')
  ui.type('2')
  ui.click('a week')
  ui.click('Rust for the web')
  ui.click('端末アプリ')
  ui.click('29')
  ui.click('everything')
  ui.press('down', 'enter')
  ui.click('tell me of the next one')
  ui.press('tab')
  ui.type('No 🥜\nthank you')
  ui.click('I will be kind to everybody')
  ui.click(ui.getByRole('button', { name: 'Send' }))
  expect(ui.text()).toContain('"arrival": "2026-03-29"')
  // The first button goes back.
  ui.press('escape')
  expect(ui.text()).not.toContain('"arrival"')
  ui.press('ctrl+s', 'enter')
  expect(save).toHaveBeenCalledExactlyOnceWith({
    name: 'ada Lovelace',
    email: 'ada@example.org',
    seats: 2,
    ticket: 'week',
    arrival: '2026-03-29',
    workshops: ['Rust for the web', '端末アプリ'],
    food: 'vegetarian',
    wantsLetters: true,
    remarks: 'No 🥜\nthank you',
    passphrase: { hash: scryptSync('correct horse', salt, 32).toString('hex'), salt: salt.toString('hex') },
  })
  expect(exit).not.toHaveBeenCalled()
})

test('q is a letter here, and Ctrl-C leaves', () => {
  const { ui, exit } = open()
  ui.type('q')
  expect(ui.text()).toContain('adaq')
  expect(exit).not.toHaveBeenCalled()
  ui.press('ctrl+c')
  expect(exit).toHaveBeenCalledOnce()
})

test('on a small screen what has the focus is scrolled to', () => {
  const { ui } = open({ cols: 20, rows: 10 })
  expect(ui.text()).toContain('Name')
  for (let times = 0; times < 6; times++) ui.press('tab')
  expect(ui.text()).toContain('Workshops')
})
