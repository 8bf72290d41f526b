/** XML on its way to bytes: text, with operations where something changes from letter to letter. */

import { type Element, openTag } from '../read/xml.ts'
import type { Op } from './program.ts'

export type Draft = (string | Op)[]

/** Neighbouring texts as one piece of bytes. */
export function sealed(draft: Draft): Op[] {
  const ops: Op[] = []
  let text = ''
  const close = () => {
    if (text !== '') ops.push({ kind: 'bytes', bytes: Buffer.from(text, 'utf8') })
    text = ''
  }
  for (const piece of draft) {
    if (typeof piece === 'string') text += piece
    else {
      close()
      ops.push(piece)
    }
  }
  close()
  return ops
}

export function wrapped(node: Element, inner: Draft): Draft {
  const tag = openTag(node)
  return inner.length === 0 ? [`${tag.slice(0, -1)}/>`] : [tag, ...inner, `</${node.name}>`]
}

/** An element of which one attribute changes from letter to letter. */
export function wrappedWith(node: Element, key: string, op: Op, inner: Draft): Draft {
  const gap = '@@op@@'
  const [before = '', after = ''] = openTag({ ...node, attributes: { ...node.attributes, [key]: gap } }).split(gap)
  return [before, op, after, ...inner, `</${node.name}>`]
}
