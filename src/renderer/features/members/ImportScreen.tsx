import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type Decisions, type ImportPreview, usualDecisions } from '#shared/memberImport.ts'
import type { MemberColumn } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { Dropzone } from '../../components/Dropzone.tsx'
import { FilePick } from '../../components/FilePick.tsx'
import { newId } from '../../components/ids.ts'
import { ImportStart } from '../../components/import/ImportStart.tsx'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { ImportPlan } from './ImportPlan.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useRunImport } from './useRunImport.ts'

/** From a list to members, on one page: choose or paste, see what will happen, decide, import. */
export function ImportScreen() {
  const { t } = useTranslation()
  const [file, setFile] = useState<FileRef | null>(null)
  const [choice, setChoice] = useState<string | null>(null)
  const [mapping, setMapping] = useState<MemberColumn[] | null>(null)
  const [decisions, setDecisions] = useState<Decisions>(usualDecisions)
  const importing = useRunImport()
  const source = { file: file?.token ?? '', choice, mapping }
  const { token } = file ?? { token: '' }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew is another job
  const job = useMemo(newId, [token, choice, mapping, decisions])
  const preview = useQuery(
    orpc.members.previewImport.queryOptions({
      input: { ...source, decisions, job },
      enabled: file !== null && importing.result === null && !importing.busy,
      // The old preview stays while a change is read, so that the page does not jump.
      placeholderData: (before) => (before?.file === file?.token ? before : undefined),
    }),
  )
  // Decisions belong to rows as they are read now.
  const readAnew = (next: { choice?: string | null; mapping: MemberColumn[] | null }) => {
    if (next.choice !== undefined) setChoice(next.choice)
    setMapping(next.mapping)
    setDecisions((before) => ({ ...before, single: [] }))
  }
  const take = ([first]: FileRef[]) => {
    if (first === undefined) return
    importing.forget()
    readAnew({ choice: null, mapping: null })
    setDecisions(usualDecisions)
    setFile(first)
  }
  const pick = (label: string, primary: boolean) => (
    <FilePick purpose="roster" onFiles={take} variant={primary ? 'filled' : 'default'} disabled={importing.busy}>
      {label}
    </FilePick>
  )
  const plan = file !== null && importing.result === null ? preview.data : undefined
  const facts = useFacts()
  const columns = plan?.columns.map(({ column }) => column)
  return (
    <Dropzone purpose="roster" onFiles={take}>
      <Page
        title={t('members.import.title')}
        subtitle={plan ? facts(plan) : t('members.import.subtitle')}
        sticky={plan !== undefined}
        actions={file !== null && pick(t('members.import.another'), false)}
        primary={
          plan && (
            <Button
              disabled={preview.isFetching || changes(plan) === 0}
              loading={importing.busy}
              onClick={() => importing.run({ ...source, mapping: columns ?? null, decisions }, plan.outcome)}
            >
              {plan.outcome.added > 0 || changes(plan) === 0
                ? t('members.import.run', { count: plan.outcome.added })
                : t('memberImport.merge', { count: plan.outcome.merged })}
            </Button>
          )
        }
      >
        {importing.result !== null ? (
          <ImportResult result={importing.result} onUndone={importing.forget} />
        ) : file === null ? (
          <ImportStart
            purpose="roster"
            words="memberImport"
            pick={pick(t('memberImport.choose'), true)}
            onFiles={take}
          />
        ) : (
          <Loaded query={preview} progress={<JobProgress job={job} label={t('memberImport.reading')} />}>
            {(data) => (
              <ImportPlan
                key={`${data.file} ${data.table}`}
                plan={data}
                source={source}
                reading={preview.isFetching}
                decisions={decisions}
                onDecisions={setDecisions}
                onMapping={(next) => readAnew({ mapping: next })}
                onTable={(next) => readAnew({ choice: next, mapping: null })}
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

const changes = ({ outcome }: ImportPreview): number => outcome.added + outcome.merged

const separators = [',', ';', '\t', '|']

/** "roster.csv: 300 rows, UTF-8, columns separated by commas."; "roster.xlsx: 300 rows, Excel workbook." */
function useFacts(): (plan: ImportPreview) => string {
  const { t } = useTranslation()
  const number = useNumber()
  return ({ fileName: name, rows, encoding, separator: sign, format }) => {
    const words = { name, count: rows, number: number(rows), encoding }
    if (sign === '' || encoding === '')
      return t('memberImport.facts', { ...words, format: t(`memberImport.format.${format}`) })
    const separator = separators.includes(sign) ? sign : 'other'
    return t('members.import.fileFacts', {
      ...words,
      separator: t(`members.import.separator.${separator}`, { separator: sign }),
    })
  }
}
