// A counter, a clock and the live figures of this machine, in a layout that follows the size of the terminal.
import { mount } from 'sparktui'
import { createSampler, UNSEEN } from '../system.js'
import { dashboard } from './view.js'

await mount((app) => dashboard(app, createSampler(), () => app.exit(), UNSEEN))
