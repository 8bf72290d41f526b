import { IconMailX, IconPaperclip } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#shared/replies.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'

interface RepliesTableProps {
  label: string
  replies: readonly Reply[]
  /** The page is the case's own. */
  withoutCase?: boolean
  /** The page is the addressee's own. */
  withoutAddressee?: boolean
  /** Beside other things: no word of headquarters. */
  brief?: boolean
}

const inLine = { display: 'inline-flex', gap: 4, alignItems: 'center' } as const

/** Replies by day. */
export function RepliesTable({ label, replies, withoutCase, withoutAddressee, brief }: RepliesTableProps) {
  const { t } = useTranslation()
  const columns = useMemo(() => {
    const all: (Column<Reply> | false)[] = [
      {
        id: 'received',
        header: t('replies.column.received'),
        value: (one) => one.receivedOn,
        cell: (one) => <Day day={one.receivedOn} />,
        width: '7rem',
      },
      !withoutCase && {
        id: 'case',
        header: t('replies.column.case'),
        value: (one) => one.reference,
        width: '7.5rem',
      },
      !withoutAddressee && {
        id: 'from',
        header: t('replies.column.from'),
        value: (one) => one.addresseeName,
        width: brief ? '10rem' : '13rem',
      },
      {
        id: 'kind',
        header: t('replies.column.kind'),
        value: (one) => t(`replies.kindOf.${one.kind}`),
        cell: (one) =>
          one.kind === 'returned' || one.kind === 'refused' ? (
            <span className="due" style={inLine}>
              <IconMailX size={16} aria-hidden style={{ flex: 'none' }} /> {t(`replies.kindOf.${one.kind}`)}
            </span>
          ) : (
            t(`replies.kindOf.${one.kind}`)
          ),
        width: '10rem',
      },
      { id: 'summary', header: t('replies.column.summary'), value: (one) => one.summary || null },
      {
        id: 'files',
        header: t('replies.column.files'),
        value: (one) => one.files.length,
        cell: (one) =>
          one.files.length > 0 && (
            <span style={inLine}>
              <IconPaperclip size={16} aria-hidden /> {one.files.length}
            </span>
          ),
        align: 'end',
        width: '5rem',
        spare: true,
      },
      !brief && {
        id: 'sent',
        header: t('replies.column.sent'),
        value: (one) => one.sentOn,
        cell: (one) =>
          one.sentOn === null ? <span className="quiet">{t('replies.notSent')}</span> : <Day day={one.sentOn} />,
        width: '6.5rem',
      },
    ]
    return all.filter((column) => column !== false)
  }, [t, withoutCase, withoutAddressee, brief])
  return (
    <DataTable
      label={label}
      rows={replies}
      columns={columns}
      rowId={(one) => one.id}
      rowLink={(one) => `/replies/${one.id}`}
      initialSort={{ id: 'received', desc: true }}
    />
  )
}
