import { deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const TRUE_COLOUR = 2
const TRUE_COLOUR_WITH_ALPHA = 6
const PALETTE = 3
const MOST_COLOURS = 256

/**
 * The same picture with a palette: a half of the size or less. Colours that differ in their lowest bits become one until 256 are enough, which
 * does not show in text on white.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels, bytesPerPixel } = readPng(png)
  for (let lostBits = 0; lostBits < 8; lostBits += 1) {
    const indexed = withPalette(pixels, bytesPerPixel, lostBits)
    if (indexed) return writePng(width, height, indexed)
  }
  throw new Error('a single colour is always enough')
}

type Indexed = { palette: number[]; indices: Buffer }

function withPalette(pixels: Buffer, bytesPerPixel: number, lostBits: number): Indexed | undefined {
  const places = new Map<number, number>()
  const palette: number[] = []
  for (const [colour] of commonestFirst(pixels, bytesPerPixel)) {
    const key = rounded(colour, lostBits)
    if (places.has(key)) continue
    if (places.size === MOST_COLOURS) return undefined
    places.set(key, places.size)
    palette.push(colour) // the commonest of its kind: white stays white
  }
  const indices = Buffer.alloc(pixels.length / bytesPerPixel)
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    indices[pixel] = places.get(rounded(pixels.readUIntBE(pixel * bytesPerPixel, 3), lostBits)) ?? 0
  }
  return { palette, indices }
}

function commonestFirst(pixels: Buffer, bytesPerPixel: number): [number, number][] {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += bytesPerPixel) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)
}

function rounded(colour: number, lostBits: number): number {
  const mask = (0xff << lostBits) & 0xff
  return colour & ((mask << 16) | (mask << 8) | mask)
}

function readPng(png: Buffer) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const colourType = png.readUInt8(25)
  if (png.readUInt8(24) !== 8 || ![TRUE_COLOUR, TRUE_COLOUR_WITH_ALPHA].includes(colourType))
    throw new Error('this reads 8 bit true colour alone, as Chromium writes it')
  const bytesPerPixel = colourType === TRUE_COLOUR ? 3 : 4
  const data: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * bytesPerPixel, height, bytesPerPixel)
  return { width, height, pixels, bytesPerPixel }
}

/** Each line is stored as differences from its neighbours, in one of five ways (PNG 1.2, section 6). */
function unfiltered(lines: Buffer, lineBytes: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(lineBytes * height)
  for (let line = 0; line < height; line += 1) {
    const filter = lines[line * (lineBytes + 1)] ?? 0
    for (let place = 0; place < lineBytes; place += 1) {
      const at = line * lineBytes + place
      const left = place >= step ? (pixels[at - step] ?? 0) : 0
      const above = line > 0 ? (pixels[at - lineBytes] ?? 0) : 0
      const corner = place >= step && line > 0 ? (pixels[at - lineBytes - step] ?? 0) : 0
      const stored = lines[line * (lineBytes + 1) + 1 + place] ?? 0
      pixels[at] = (stored + predicted(filter, left, above, corner)) & 0xff
    }
  }
  return pixels
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  return filter === 4 ? paeth(left, above, corner) : 0
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function writePng(width: number, height: number, { palette, indices }: Indexed): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, PALETTE], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [place, colour] of palette.entries()) colours.writeUIntBE(colour, place * 3, 3)
  const lines = Buffer.alloc((width + 1) * height)
  for (let line = 0; line < height; line += 1)
    indices.copy(lines, line * (width + 1) + 1, line * width, (line + 1) * width)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

/** zlib's own comes with a later Node.js than we promise to run on. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
