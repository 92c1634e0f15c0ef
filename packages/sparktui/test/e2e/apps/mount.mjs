// `mount` of sparktui; TEST_WAKE says how engines are woken whose apps do not say it.
import { mount as mountAny } from 'sparktui'

const { TEST_WAKE } = process.env
export const mount = (build, options = {}) =>
  mountAny(build, TEST_WAKE === undefined ? options : { wake: TEST_WAKE, ...options })
