import { mount } from 'sparktui'
import { counter } from './app.js'

const last = await mount<number>(counter)
process.stdout.write(`counted to ${last}\n`)
