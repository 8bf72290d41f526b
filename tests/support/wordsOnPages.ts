/** Where the words of a PDF stand, as Poppler finds them. */
import { execFileSync } from 'node:child_process'

export interface PlacedWord {
  text: string
  /** Points from the sheet's upper left corner. */
  left: number
  top: number
  right: number
  low: number
}

/** The words of each page. */
export function wordsOnPages(pdf: string): PlacedWord[][] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, low, text = '']) => ({
        text: text
          .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        low: Number(low),
      })),
    )
}
