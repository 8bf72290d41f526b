import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import type { PageSize } from '#shared/packs.ts'

/** Numbers of paper (ECMA-376 Part 1, 18.3.1.63). */
const papers: Record<PageSize, number> = { A4: 9, Letter: 1 }

/**
 * Sheets print as wide as the page and as many pages long as they are, so that no column stands on a page of its own.
 * Sheets must have an orientation.
 */
export const onePageWide = (pageSize: PageSize): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            // The first element of a sheet (18.3.1.99).
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              /<pageSetup\b[^>]*\borientation="(\w+)"[^>]*\/>/,
              (_, orientation: string) =>
                `<pageSetup paperSize="${papers[pageSize]}" fitToHeight="0" orientation="${orientation}"/>`,
            ),
      },
    },
  },
})
