/** What a picture says of itself. */
export interface ImageSize {
  readonly format: 'PNG' | 'GIF' | 'JPEG' | 'WebP' | 'BMP'
  readonly width: number
  readonly height: number
}

/**
 * The size of a picture in dots, read from the head of its file.
 *
 * @param head the first bytes; of a JPEG as many as stand before its frame header, mostly less than 64 KiB
 * @returns undefined if it is no picture that is known here, or is cut before it says
 */
export function imageSize(head: Uint8Array): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    return png(view) ?? gif(view) ?? bmp(view) ?? webp(view) ?? jpeg(view)
  } catch (error) {
    // Read past the end: the head was too short for what it claims to be.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** PNG (ISO/IEC 15948) 11.2.2: IHDR is the first chunk. */
function png(view: DataView): ImageSize | undefined {
  if (!says(view, 0, '\x89PNG\r\n\x1a\n')) return undefined
  return { format: 'PNG', width: view.getUint32(16), height: view.getUint32(20) }
}

/** GIF89a 18: the logical screen descriptor. */
function gif(view: DataView): ImageSize | undefined {
  if (!says(view, 0, 'GIF8')) return undefined
  return { format: 'GIF', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** BITMAPINFOHEADER; its height is negative where rows go from top to bottom. */
function bmp(view: DataView): ImageSize | undefined {
  if (!says(view, 0, 'BM')) return undefined
  return { format: 'BMP', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

/** RFC 9649: extended, lossless and lossy files say it each in their own way. */
function webp(view: DataView): ImageSize | undefined {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined
  const size = (width: number, height: number) => ({ format: 'WebP', width, height }) as const
  if (says(view, 12, 'VP8X')) return size(uint24(view, 24) + 1, uint24(view, 27) + 1)
  if (says(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
}

/** ITU-T T.81 B.2.2: segments until one that begins a frame, SOF0 to SOF15 without the four that are other things. */
function jpeg(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { format: 'JPEG', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

function says(view: DataView, at: number, text: string): boolean {
  return [...text].every((letter, step) => view.getUint8(at + step) === letter.charCodeAt(0))
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
