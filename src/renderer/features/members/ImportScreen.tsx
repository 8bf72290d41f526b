import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import type { MemberColumn } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { Dropzone } from '../../components/Dropzone.tsx'
import { FilePick } from '../../components/FilePick.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import classes from './Import.module.css'
import { ImportPlan } from './ImportPlan.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useRunImport } from './useRunImport.ts'

/** From a CSV file to members, on one page: choose, check the columns, see what will happen, import. */
export function ImportScreen() {
  const { t } = useTranslation()
  const [file, setFile] = useState<FileRef | null>(null)
  const [mapping, setMapping] = useState<MemberColumn[] | null>(null)
  const importing = useRunImport()
  const preview = useQuery(
    orpc.members.previewImport.queryOptions({
      input: { file: file?.token ?? '', mapping },
      enabled: file !== null && importing.result === null && !importing.busy,
      // The old preview stays while a changed column is read, so that the page does not jump.
      placeholderData: (before) => (before?.file === file?.token ? before : undefined),
    }),
  )
  const take = ([first]: FileRef[]) => {
    if (first === undefined) return
    importing.forget()
    setMapping(null)
    setFile(first)
  }
  const pick = (label: string, primary: boolean) => (
    <FilePick purpose="roster" onFiles={take} variant={primary ? 'filled' : 'default'} disabled={importing.busy}>
      {label}
    </FilePick>
  )

  return (
    <Dropzone purpose="roster" onFiles={take}>
      <Page
        title={t('members.import.title')}
        subtitle={t('members.import.subtitle')}
        actions={file !== null && pick(t('members.import.another'), false)}
      >
        {importing.result !== null ? (
          <ImportResult result={importing.result} onUndone={importing.forget} />
        ) : file === null ? (
          <div className={classes.drop}>
            <p>{t('members.import.dropOr')}</p>
            {pick(t('members.import.choose'), true)}
          </div>
        ) : (
          <Loaded query={preview}>
            {(plan) => (
              <ImportPlan
                plan={plan}
                reading={preview.isFetching}
                onMapping={setMapping}
                job={importing.job}
                busy={importing.busy}
                onImport={() =>
                  importing.run(
                    file.token,
                    plan.columns.map((column) => column.guess),
                  )
                }
              />
            )}
          </Loaded>
        )}
      </Page>
    </Dropzone>
  )
}
