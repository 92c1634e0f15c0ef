import { extname } from 'node:path'
import type { Entry } from './folder.js'

/** Two cells each: emoji that are wide without a variation selector, so that all terminals agree on their width. */
const BY_ENDING: Readonly<Record<string, string>> = {
  ...each('📝', 'md markdown txt rst adoc log'),
  ...each(
    '📜',
    'ts js mjs cjs tsx jsx rs py rb go c h cc cpp java kt swift sh bash zsh lua php css scss html vue svelte',
  ),
  ...each('🔧', 'json yaml yml toml ini conf cfg xml lock env'),
  ...each('🎨', 'png jpg jpeg gif webp bmp svg ico'),
  ...each('🎵', 'mp3 ogg flac wav m4a opus'),
  ...each('🎬', 'mp4 mkv webm mov avi'),
  ...each('📦', 'zip tar gz xz bz2 zst 7z tgz deb rpm jar whl crate'),
  ...each('💾', 'db sqlite sqlite3 iso img bin'),
}

/** A sign for what an entry is. */
export function icon({ kind, name }: Entry): string {
  if (kind === 'folder') return '📁'
  if (kind === 'link') return '🔗'
  if (kind === 'other') return '🔌'
  return BY_ENDING[extname(name).slice(1).toLowerCase()] ?? '📄'
}

function each(sign: string, endings: string): Record<string, string> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, sign]))
}
