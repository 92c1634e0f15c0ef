import { library } from '../../library.js'

export const { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } = library('ts-morph')
