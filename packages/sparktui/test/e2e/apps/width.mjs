// Clusters on whose width terminals disagree, each followed by a bar two cells from the left.
import { mount, onKey, text } from 'sparktui'

const clusters = ['👩‍🚀', '❤️', '🇩🇪', '👍🏽', '🫨', '1️⃣', '👨‍👩‍👧‍👦', '界']
await mount((app) => {
  for (const cluster of clusters) text(`${cluster}|${cluster}|`)
  text('end')
  onKey('q', () => app.exit())
})
