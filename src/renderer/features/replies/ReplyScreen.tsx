import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { ReplyForm } from './form/ReplyForm.tsx'
import { ReplyPage } from './ReplyPage.tsx'

/** One reply, to be read or changed; a new one at `/replies/new`. */
export function ReplyScreen() {
  const { id = '' } = useParams()
  return id === 'new' ? <ReplyForm /> : <KnownReply key={id} id={id} />
}

function KnownReply({ id }: { id: string }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const reply = useQuery(orpc.replies.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={reply} title={t('replies.title')}>
      {(data) =>
        editing ? (
          <ReplyForm of={data} onDone={() => setEditing(false)} />
        ) : (
          <ReplyPage reply={data} onEdit={() => setEditing(true)} />
        )
      }
    </Loaded>
  )
}
