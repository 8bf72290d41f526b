/** What a host must offer the desk. Hosts (electron, preview, cli) implement it; the desk never asks which one it has. */
import type { FilePurpose } from '#shared/files.ts'

export interface SaveRequest {
  /** A file name without a folder, safe on every system. */
  suggestedName: string
  kind:
    | 'docx'
    | 'xlsx'
    | 'csv'
    | 'vcf'
    | 'sqlite'
    | 'pdf'
    | 'ics'
    | 'zip'
    | 'jpg'
    | 'png'
    | 'webp'
    | 'heic'
    | 'txt'
    | 'candlepost'
    | 'parquet'
}

export interface Platform {
  kind: 'electron' | 'preview' | 'cli'
  /** Whether choosing files happens here; otherwise the page brings the bytes. */
  dialogs: boolean
  /** Paths chosen by the person; empty when cancelled. */
  chooseOpen(request: { purpose: FilePurpose; multiple: boolean }): Promise<string[]>
  /** A path to write to, or null when cancelled. */
  chooseSave(request: SaveRequest): Promise<string | null>
  /** A folder to write several files into, which need not be there yet; null when cancelled. */
  chooseFolder(request: { suggestedName: string }): Promise<string | null>
  /** Opens a file with the program the computer has for it. */
  open(path: string): Promise<void>
  /** Shows a file in its folder. */
  reveal(path: string): Promise<void>
  /**
   * Begins a message in the computer's mail program.
   * @param address a `mailto:` address (RFC 6068) that main has made
   * @returns null, or the address again where the page has to open it
   */
  openMail(address: string): Promise<string | null>
  /** Where a browser would fetch a saved file; null where the person has folders. */
  downloadAddress(token: string): string | null
}
