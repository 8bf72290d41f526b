import { ActionIcon, Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everybody, type RosterView } from '#shared/roster.ts'
import type { CaseWording, PartName, WordingParts } from '#shared/wording.ts'
import { desk, orpc } from '../../app/client.ts'
import { MemberSelect } from '../../components/MemberSelect.tsx'
import { sayRefused } from '../../components/say.tsx'
import { LetterSheet } from '../packs/LetterSheet.tsx'
import type { Draft, Edited } from './draft.ts'
import classes from './Wording.module.css'

interface Props {
  of: CaseWording
  parts: WordingParts
  draft: Draft
  edited: Edited | null
  /** The part that stands open is lit in the letter. */
  open: PartName | null
}

/** A letter as this wording gives it, for any writer and addressee, while one types. */
export function Preview({ of, parts, draft, edited, open }: Props) {
  const { t } = useTranslation()
  const [memberId, setMember] = useState<string | null>(null)
  const [addresseeId, setAddressee] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const about = useQuery(orpc.cases.get.queryOptions({ input: { id: of.caseId } }))
  const settings = useQuery(orpc.settings.get.queryOptions())
  const { caseId, language } = of
  const input = { caseId, language, parts, memberId, addresseeId, turn, pin: pinOf(draft, edited, open) }
  const [settled] = useDebouncedValue(input, 150)
  const preview = useQuery({
    ...orpc.wording.preview.queryOptions({ input: settled }),
    placeholderData: keepPreviousData,
    // Every keystroke asks another question; none of them is asked twice.
    gcTime: 5_000,
  })
  const letter = preview.data
  const step = async (by: number) => {
    const next = await neighbour(letter?.memberId ?? null, by).catch(sayRefused)
    if (next) setMember(next)
    setTurn((before) => Math.max(0, before + by))
  }

  return (
    <section className={classes.preview} aria-label={t('wording.preview')}>
      <Group gap="xs" mb="sm" wrap="nowrap" align="flex-end">
        <MemberSelect
          label={t('wording.from')}
          size="xs"
          flex={1}
          only="writers"
          allowDeselect={false}
          value={letter?.memberId ?? null}
          onChange={setMember}
        />
        <Select
          label={t('wording.to')}
          size="xs"
          flex={1}
          allowDeselect={false}
          data={(about.data?.addressees ?? []).map(({ id, name, title }) => ({ value: id, label: name || title }))}
          value={letter?.addresseeId ?? null}
          onChange={setAddressee}
        />
        <ActionIcon variant="default" size={30} aria-label={t('wording.previous')} onClick={() => void step(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('wording.next')} onClick={() => void step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {letter ? (
        <LetterSheet
          text={letter.text}
          pageSize={settings.data?.pageSize ?? 'A4'}
          label={t('wording.preview')}
          paragraph={(_, place) =>
            (letter.spans[place] ?? []).map(({ part, text }) => (
              <span key={part} className={part === open ? classes.lit : undefined}>
                {text}
              </span>
            ))
          }
        />
      ) : (
        <p className="quiet">{preview.isSuccess ? t('wording.noLetter') : t('app.loading')}</p>
      )}
    </section>
  )
}

/** Who may write and stands before or after a member on the roster, round and round; null where nobody may. */
async function neighbour(of: string | null, by: number): Promise<string | null> {
  const view: RosterView = { ...everybody, show: 'active', consent: 'given' }
  const { found } = await desk.roster.page({ view, offset: 0, limit: 0 })
  if (found === 0) return null
  const at = of === null ? -1 : ((await desk.roster.place({ view, id: of })) ?? -1)
  const next = (at + by + found) % found
  const [id = null] = await desk.roster.ids({ view, from: next, to: next + 1 })
  return id
}

/** The variant under the caret; without one, those of the letter's turn. */
function pinOf(draft: Draft, edited: Edited | null, open: PartName | null) {
  if (edited === null || edited.part !== open) return null
  const filled = draft.find(({ part }) => part === edited.part)?.variants.filter(({ text }) => text.trim() !== '')
  const variant = filled?.findIndex(({ id }) => id === edited.id) ?? -1
  return variant < 0 ? null : { part: edited.part, variant }
}
