/** A picture on a page of a Word document: as large as its room allows, and the right way up. */
import { ImageRun } from 'docx'
import type { ReplyFileKind } from '#shared/replies.ts'
import { look } from '../../paper/look.ts'
import { type Stripped, stripJpeg } from '../filing/jpeg.ts'
import { stripPng } from '../filing/png.ts'

/** In EMU: half a point. */
const hairline = 6350

/** Pixels of CSS, as `docx` takes them: 96 to an inch. */
export interface Room {
  width: number
  height: number
}

/** How a picture has to be turned for each of Exif's orientations. */
const turns: Record<number, { rotation: number; flip: boolean }> = {
  1: { rotation: 0, flip: false },
  2: { rotation: 0, flip: true },
  3: { rotation: 180, flip: false },
  4: { rotation: 180, flip: true },
  5: { rotation: 270, flip: true },
  6: { rotation: 90, flip: false },
  7: { rotation: 90, flip: true },
  8: { rotation: 270, flip: false },
}

/** The picture's size so that it fits once it is turned; small ones are not blown up. */
export function fitted({ width, height, orientation }: Omit<Stripped, 'bytes'>, room: Room): Room {
  const lies = orientation >= 5
  const [wide, high] = lies ? [height, width] : [width, height]
  const scale = Math.min(1, room.width / wide, room.height / high)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Null for kinds that word processors do not show. */
export function pictureRun(kind: ReplyFileKind, bytes: Buffer, room: Room, description: string): ImageRun | null {
  const stripped = kind === 'jpeg' ? stripJpeg(bytes, false) : kind === 'png' ? stripPng(bytes) : null
  if (!stripped) return null
  const { rotation, flip } = turns[stripped.orientation] ?? { rotation: 0, flip: false }
  return new ImageRun({
    type: kind === 'jpeg' ? 'jpg' : 'png',
    data: stripped.bytes,
    transformation: {
      ...fitted(stripped, room),
      ...(rotation === 0 ? {} : { rotation }),
      ...(flip ? { flip: { horizontal: true } } : {}),
    },
    // A scan is white on white.
    outline: { type: 'solidFill', solidFillType: 'rgb', value: look.line, width: hairline },
    altText: { name: description, title: description, description },
  })
}
