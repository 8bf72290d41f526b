/** The styles that only the reports have. */
import { look } from '../paper/look.ts'
import { style } from '../paper/styles.ts'

export const reportStyles = [
  style('ReportCell', 'Report Cell', { run: { size: 18 }, paragraph: { spacing: { before: 40, after: 40 } } }),
  style('ReportCellSmall', 'Report Cell Small', {
    basedOn: 'ReportCell',
    run: { size: 16, color: look.quiet },
    paragraph: { spacing: { before: 0, after: 40 } },
  }),
  style('ReportZero', 'Report Zero', { basedOn: 'ReportCell', run: { color: look.quiet } }),
  style('ReportColumn', 'Report Column', { basedOn: 'ReportCell', run: { size: 15, color: look.quiet } }),
  style('ReportLine', 'Report Line', {
    run: { size: 19 },
    paragraph: { spacing: { before: 30, after: 30 }, keepLines: true },
  }),
  style('ReportBar', 'Report Bar', { basedOn: 'ReportCell', paragraph: { spacing: { before: 0, after: 0 } } }),
  style('ReportKey', 'Report Key', { run: { size: 16, color: look.quiet }, paragraph: { spacing: { before: 80 } } }),
]
