import { os } from '../rpc.ts'
import { findOffice } from './find.ts'

export const pdfProcedures = () => ({
  able: os.pdf.able.handler(() => ({ able: findOffice() !== null })),
})
