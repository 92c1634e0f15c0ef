// Clusters on whose width terminals disagree, each followed by a bar two cells from the left.
import { onKey, text } from 'sparktui'
import { mount } from './mount.mjs'

const joined = ['👩‍🚀', '❤️', '🇩🇪', '👍🏽', '🫨', '1️⃣', '👨‍👩‍👧‍👦', '界']
const isWide = process.env.TEST_AMBIGUOUS === 'wide'
const clusters = isWide ? ['α', 'Ж', '→', '°', '█', '─', '“', '①'] : joined
await mount(
  (app) => {
    for (const cluster of clusters) text(`${cluster}|${cluster}|`)
    text('end')
    onKey('q', () => app.exit())
  },
  { ambiguousWidth: isWide ? 2 : 1 },
)
