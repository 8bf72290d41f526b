import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/packRules.ts'
import type { PackChoice } from '#shared/packs.ts'
import { orpc } from '../../../app/client.ts'
import { newId } from '../../../components/ids.ts'
import { JobProgress } from '../../../components/JobProgress.tsx'
import { refusalText } from '../../../components/refusals.ts'
import { FoundIn } from './FoundIn.tsx'

interface LargeFindingsProps {
  choice: PackChoice
  letters: number
  shown: Finding | null
  onShow: (finding: Finding) => void
}

/** A large pack is read over in a job of its own, one for each choice. */
export function LargeFindings({ choice, letters, shown, onShow }: LargeFindingsProps) {
  const { t } = useTranslation()
  const [job] = useState(newId)
  const lint = useQuery(orpc.packs.lint.queryOptions({ input: { ...choice, job } }))
  if (lint.isError)
    return (
      <Alert color="due" icon={<IconAlertTriangle aria-hidden />}>
        {refusalText(t, lint.error)}
      </Alert>
    )
  if (!lint.data) return <JobProgress job={job} label={t('packs.check.reading', { count: letters })} />
  return <FoundIn groups={lint.data.groups} shown={shown} onShow={onShow} />
}
