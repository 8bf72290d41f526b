import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Case, CaseSummary } from '#shared/cases.ts'
import type { PackChoice, PackPlan } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { type RuleChoosing, useRules } from './rules.ts'
import { useWriters } from './useWriters.ts'

export interface PackChoosing {
  cases: CaseSummary[]
  /** On the roster, and of them those who may write. */
  members: number
  writers: number
  chosenCases: string[]
  setChosenCases: (ids: string[]) => void
  /** The chosen cases whole, with their addressees. */
  opened: Case[]
  everyone: boolean
  setEveryone: (everyone: boolean) => void
  chosenMembers: ReadonlySet<string>
  setChosenMembers: (ids: ReadonlySet<string>) => void
  /** Targets that were taken out. */
  leftOut: ReadonlySet<string>
  setLeftOut: (ids: ReadonlySet<string>) => void
  ruling: RuleChoosing
  /** Of all letters; null for each case's own. */
  language: string | null
  setLanguage: (language: string | null) => void
  /** What it is printed with; undefined: as the settings say. */
  template: string | null | undefined
  setTemplate: (template: string | null) => void
  letterDate: string
  setLetterDate: (day: string) => void
  sample: number
  setSample: (position: number) => void
  /** Null while something is still missing. */
  choice: PackChoice | null
  plan: PackPlan | null
  planError: Error | null
}

/** Everything that the making of a pack asks, and what it would give. */
export function usePackChoice(): PackChoosing {
  const [params] = useSearchParams()
  const asked = params.get('case')
  const cases = useQuery(orpc.cases.list.queryOptions())
  const roster = useWriters()
  const open = useMemo(() => (cases.data ?? []).filter((one) => one.status === 'open'), [cases.data])
  const [ownCases, setOwnCases] = useState<string[] | null>(null)
  const [everyone, setEveryone] = useState(true)
  const [chosenMembers, setChosenMembers] = useState<ReadonlySet<string>>(new Set())
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [language, setLanguage] = useState<string | null>(null)
  const [template, setTemplate] = useState<string | null | undefined>(undefined)
  const [letterDate, setLetterDate] = useState(today())
  const [sample, setSample] = useState(0)
  const ruling = useRules(() => setSample(0))

  // With one open case there is nothing to choose.
  const first = asked ?? (open.length === 1 ? open[0]?.id : undefined)
  const chosenCases = ownCases ?? (first ? [first] : [])
  const opened = useQueries({
    queries: chosenCases.map((id) => orpc.cases.get.queryOptions({ input: { id } })),
    combine: (results) => results.flatMap((result) => (result.data ? [result.data] : [])),
  })

  const targets = opened.flatMap((one) => one.addressees.filter(({ role }) => role === 'target').map(({ id }) => id))
  const left = [...new Set(targets)].filter((id) => !leftOut.has(id))
  const everyTarget = left.length === new Set(targets).size
  const ready =
    chosenCases.length > 0 &&
    (everyone || chosenMembers.size > 0) &&
    (everyTarget || left.length > 0) &&
    ruling.ready &&
    letterDate !== ''
  const choice: PackChoice | null = ready
    ? {
        cases: chosenCases,
        members: everyone ? 'all' : [...chosenMembers],
        addressees: everyTarget ? null : left,
        letterDate,
        rules: ruling.rules,
        language,
        template,
      }
    : null

  const plan = useQuery({
    ...orpc.packs.plan.queryOptions({
      input: { ...(choice ?? { cases: [], members: 'all', addressees: null, letterDate }), sample },
    }),
    enabled: choice !== null,
    placeholderData: keepPreviousData,
  })

  const fresh =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      setSample(0)
      set(value)
    }
  return {
    cases: cases.data ?? [],
    ...roster,
    chosenCases,
    setChosenCases: fresh(setOwnCases),
    opened,
    everyone,
    setEveryone: fresh(setEveryone),
    chosenMembers,
    setChosenMembers: fresh(setChosenMembers),
    leftOut,
    setLeftOut: fresh(setLeftOut),
    ruling,
    language,
    setLanguage,
    template,
    setTemplate,
    letterDate,
    setLetterDate,
    sample,
    setSample,
    choice,
    plan: choice ? (plan.data ?? null) : null,
    planError: choice && plan.isError ? plan.error : null,
  }
}
