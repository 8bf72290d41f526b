import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionDecisions, type ActionPreview, usualActionDecisions } from '#shared/actionImport.ts'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../../app/client.ts'
import { Dropzone } from '../../../components/Dropzone.tsx'
import { FilePick } from '../../../components/FilePick.tsx'
import { ImportStart } from '../../../components/import/ImportStart.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useNumber } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { ActionPlan } from './ActionPlan.tsx'
import { ActionResult } from './ActionResult.tsx'
import { type SourceOfList, unread } from './listSource.ts'
import { useRunActionImport } from './useRunActionImport.ts'

/** From an old list to entries of the log, on one page: choose or paste, see what will happen, decide, import. */
export function ImportActionsScreen() {
  const { t } = useTranslation()
  const number = useNumber()
  const [source, setSource] = useState<SourceOfList | null>(null)
  const [decisions, setDecisions] = useState<ActionDecisions>(usualActionDecisions)
  const importing = useRunActionImport()
  const preview = useQuery(
    orpc.actions.previewImport.queryOptions({
      input: { ...(source ?? unread('')), decisions },
      enabled: source !== null && importing.result === null && !importing.busy,
      // The old preview stays while a change is read, so that the page does not jump.
      placeholderData: (before) => (before?.file === source?.file ? before : undefined),
    }),
  )
  const take = ([first]: FileRef[]) => {
    if (first === undefined) return
    importing.forget()
    setDecisions(usualActionDecisions)
    setSource(unread(first.token))
  }
  const pick = (label: string, primary: boolean) => (
    <FilePick purpose="actionList" onFiles={take} variant={primary ? 'filled' : 'default'} disabled={importing.busy}>
      {label}
    </FilePick>
  )
  const plan = source !== null && importing.result === null ? preview.data : undefined
  const facts = useFacts()
  const added = plan?.outcome.added.count ?? 0
  return (
    <Dropzone purpose="actionList" onFiles={take}>
      <Page
        title={t('actionImport.title')}
        subtitle={plan ? facts(plan) : t('actionImport.subtitle')}
        sticky={plan !== undefined}
        actions={source !== null && pick(t('actionImport.another'), false)}
        primary={
          plan &&
          source && (
            <Button
              disabled={preview.isFetching || added === 0}
              loading={importing.busy}
              onClick={() =>
                importing.run(
                  // What the page shows, not what would be guessed anew.
                  {
                    ...source,
                    mapping: plan.columns.map(({ column }) => column),
                    channel: plan.channel.value,
                    decisions,
                  },
                  plan.outcome,
                )
              }
            >
              {t('actionImport.run', { count: added, number: number(added) })}
            </Button>
          )
        }
      >
        {importing.result !== null ? (
          <ActionResult result={importing.result} onUndone={importing.forget} />
        ) : source === null ? (
          <ImportStart
            purpose="actionList"
            words="actionImport"
            pick={pick(t('actionImport.choose'), true)}
            onFiles={take}
          />
        ) : (
          <Loaded query={preview}>
            {(data) => (
              <ActionPlan
                key={`${data.file} ${data.table}`}
                plan={data}
                reading={preview.isFetching}
                source={source}
                onSource={setSource}
                decisions={decisions}
                onDecisions={setDecisions}
                job={importing.job}
                busy={importing.busy}
              />
            )}
          </Loaded>
        )}
      </Page>
    </Dropzone>
  )
}

/** "old.csv: 300 rows, UTF-8, columns separated by commas." */
function useFacts(): (plan: ActionPreview) => string {
  const { t } = useTranslation()
  const number = useNumber()
  return ({ fileName: name, rows, encoding, separator, format }) => {
    const words = { name, count: rows, number: number(rows), encoding }
    if (separator === '' || encoding === '')
      return t('memberImport.facts', { ...words, format: t(`memberImport.format.${format}`) })
    return t('members.import.fileFacts', {
      ...words,
      separator: t(`members.import.separator.${separator}`, { separator }),
    })
  }
}
