import { type Libraries, library } from './library.js'

/** The YAML library, loaded where places are asked for or where a text is not plain. */
export function yaml(): Libraries['yaml'] {
  return library('yaml')
}
