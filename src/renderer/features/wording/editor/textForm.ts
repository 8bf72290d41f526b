/** A variant between its stored text, with `{{field}}`, and the editor's document. */
import type { JSONContent } from '@tiptap/core'
import { isField, paragraphsOf, piecesOf } from '#shared/wording.ts'

/** An unknown field stays text, so that nothing typed is lost. */
export function toDocument(text: string): JSONContent {
  const paragraphs = paragraphsOf(text)
  return {
    type: 'doc',
    content: (paragraphs.length > 0 ? paragraphs : ['']).map((paragraph) => ({
      type: 'paragraph',
      content: piecesOf(paragraph).map((piece): JSONContent => {
        if ('text' in piece) return { type: 'text', text: piece.text }
        if (isField(piece.field)) return { type: 'field', attrs: { name: piece.field } }
        return { type: 'text', text: `{{${piece.field}}}` }
      }),
    })),
  }
}

export function toText(document: JSONContent): string {
  const paragraphs = (document.content ?? []).map((paragraph) =>
    (paragraph.content ?? [])
      .map(({ type, text, attrs }) => (type === 'field' ? `{{${attrs?.name}}}` : (text ?? '')))
      .join('')
      .trim(),
  )
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}
