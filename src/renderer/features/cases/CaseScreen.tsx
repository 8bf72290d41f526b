import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { CaseEdit } from './CaseEdit.tsx'
import { CasePage } from './CasePage.tsx'

/** One case: to read, or to change. */
export function CaseScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [editing, setEditing] = useState<string | null>(null)
  const one = useQuery(orpc.cases.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={one} title={t('cases.title')}>
      {(data) =>
        editing === id ? (
          <CaseEdit
            key={id}
            of={data}
            onDone={() => setEditing(null)}
            label={t('cases.editTitle', { reference: data.reference })}
          />
        ) : (
          <CasePage of={data} onEdit={() => setEditing(id)} />
        )
      }
    </Loaded>
  )
}
