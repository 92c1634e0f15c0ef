import { describe, expect, test } from 'vitest'
import { hexRows } from '../hex.js'
import { imageSize } from '../image-size.js'

describe('bytes', () => {
  test('are written as hexdump -C writes them', () => {
    const bytes = Uint8Array.from({ length: 18 }, (_, at) => at + 0x3a)
    expect(hexRows(bytes)).toEqual([
      '00000000  3a 3b 3c 3d 3e 3f 40 41  42 43 44 45 46 47 48 49  :;<=>?@ABCDEFGHI',
      '00000010  4a 4b                                             JK',
    ])
  })
})

/** Heads of pictures, written by hand from their formats. */
describe('the size of a picture', () => {
  test.each([
    { format: 'PNG', width: 640, height: 480, hex: '89504e470d0a1a0a 0000000d 49484452 00000280 000001e0' },
    { format: 'GIF', width: 10, height: 300, hex: '474946383961 0a00 2c01' },
    { format: 'BMP', width: 2, height: 3, hex: '424d 00000000 0000 0000 36000000 28000000 02000000 fdffffff' },
    {
      format: 'WebP',
      width: 256,
      height: 2,
      hex: '52494646 00000000 57454250 56503858 0a000000 00000000 ff0000 010000',
    },
    { format: 'WebP', width: 5, height: 9, hex: '52494646 00000000 57454250 5650384c 00000000 2f 04000200' },
    {
      format: 'WebP',
      width: 7,
      height: 8,
      hex: '52494646 00000000 57454250 56503820 00000000 000000 9d012a 0700 0800',
    },
    // An APP0 of four bytes and a Huffman table, which is no frame, before the frame of 16 by 32.
    { format: 'JPEG', width: 32, height: 16, hex: 'ffd8 ffe0 0004 0000 ffc4 0003 00 ffc2 000b 08 0010 0020' },
  ])('of a $format is $width by $height', ({ format, width, height, hex }) => {
    const head = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    expect(imageSize(head)).toEqual({ format, width, height })
    expect(imageSize(head.subarray(0, -1))).toBeUndefined()
  })

  test('is unknown of what is no picture', () => {
    expect(imageSize(Buffer.from('just a text, and longer than a head'))).toBeUndefined()
  })
})
