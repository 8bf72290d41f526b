import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFilesTogether } from '../../../src/main/files/together.ts'
import type { JobControl } from '../../../src/main/jobs/control.ts'
import { temporaryFolder } from '../../support/folder.ts'

const quiet: JobControl = { progress: () => {}, checkpoint: () => {} }
const file = (name: string, words = name) => ({ name, bytes: () => Buffer.from(words) })
const write = (folder: string, files: ReturnType<typeof file>[], control = quiet) =>
  writeFilesTogether(folder, files, files.length, control)

describe('files written together', () => {
  it('make a folder that is not there yet, as a whole', () => {
    const around = temporaryFolder()
    const folder = join(around, 'Letters')
    const looks: string[][] = []
    const control = {
      ...quiet,
      checkpoint: () => void looks.push(readdirSync(around).filter((name) => name[0] !== '.')),
    }
    const paths = write(folder, [file('a.docx'), file('a.docx', 'other'), file('b.docx')], control)
    expect(paths).toEqual(['a.docx', 'a (2).docx', 'b.docx'].map((name) => join(folder, name)))
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['a.docx', 'other', 'b.docx'])
    expect(readdirSync(around)).toEqual(['Letters'])
    expect(looks.flat()).toEqual([])
  })

  it('go beside what took the name of their folder in the meantime', () => {
    const folder = join(temporaryFolder(), 'Letters')
    const slow = {
      name: 'a.docx',
      bytes: () => {
        mkdirSync(folder)
        writeFileSync(join(folder, 'a.docx'), '')
        return Buffer.of(1)
      },
    }
    expect(writeFilesTogether(folder, [slow], 1, quiet)).toEqual([join(`${folder} (2)`, 'a.docx')])
  })

  it('leave alone what their folder holds', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'A.docx'), 'mine')
    const paths = write(folder, [file('a.docx'), file('b.docx')])
    expect(paths.map((path) => basename(path))).toEqual(['a (2).docx', 'b.docx'])
    expect(readdirSync(folder).sort()).toEqual(['A.docx', 'a (2).docx', 'b.docx'])
    expect(readFileSync(join(folder, 'A.docx'), 'utf8')).toBe('mine')
  })

  it.each([true, false])('leave nothing when one fails (in a folder that was there: %s)', (there) => {
    const folder = there ? temporaryFolder() : join(temporaryFolder(), 'Letters')
    const failing = {
      name: 'b.docx',
      bytes: () => {
        throw new Error('no')
      },
    }
    expect(() => write(folder, [file('a.docx'), failing])).toThrow('no')
    expect(existsSync(folder)).toBe(there)
    expect(readdirSync(there ? folder : dirname(folder))).toEqual([])
  })
})
