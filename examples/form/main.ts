// A form with fields of every kind, checked as you go. What you send is kept as JSON in a file of yours.
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { mount } from 'sparktui'
import { orRefuse } from '../refuse.js'
import { dataFile, store } from '../store.js'
import { type Registration, readRegistrations } from './registration.js'
import { form } from './view.js'

const path = process.argv[2] ?? dataFile('registrations')
const file = store<readonly Registration[]>(path, readRegistrations, () => [])
const before = orRefuse('form', () => file.load())
const now = new Date()

const sent = await mount<Registration | undefined>((app) => {
  form({
    first: {
      name: userInfo().username,
      arrival: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    },
    makeSalt: () => randomBytes(16),
    save(registration) {
      file.save([...before, registration])
      app.exit(registration)
    },
    exit: () => app.exit(undefined),
  })
  if (app.isPlain) app.exit(undefined)
})
if (sent !== undefined) process.stdout.write(`${sent.name} is registered; it is in ${path}\n`)
