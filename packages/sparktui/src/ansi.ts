export { ansi } from './rich/ansi.js'
