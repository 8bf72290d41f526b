import { ActionIcon, Checkbox, Group, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PartName } from '#shared/wording.ts'
import { orpc } from '../../app/client.ts'
import { MemberSelect } from '../../components/MemberSelect.tsx'
import { sayRefused } from '../../components/say.tsx'
import { LetterSheet } from '../packs/LetterSheet.tsx'
import type { Previewing } from './usePreview.ts'
import classes from './Wording.module.css'

interface Props {
  previewing: Previewing
  /** The part that stands open is lit in the letter. */
  open: PartName | null
  several: boolean
  onSeveral: (several: boolean) => void
}

/** A letter of the wording beside it, and whose it is. */
export function Preview({ previewing, open, several, onSeveral }: Props) {
  const { t } = useTranslation()
  const { letter, loaded, addressees, setMember, setAddressee } = previewing
  const step = (by: 1 | -1) => void previewing.step(by).catch(sayRefused)
  const settings = useQuery(orpc.settings.get.queryOptions())
  return (
    <section className={classes.preview} aria-label={t('wording.preview')}>
      <Group gap="xs" mb="xs" wrap="nowrap" align="flex-end">
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
          data={addressees.map(({ id, name, title }) => ({ value: id, label: name || title }))}
          value={letter?.addresseeId ?? null}
          onChange={setAddressee}
        />
        <ActionIcon variant="default" size={30} aria-label={t('wording.previous')} onClick={() => step(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('wording.next')} onClick={() => step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Checkbox
        size="xs"
        mb="sm"
        label={t('wording.asSeveral')}
        checked={several}
        onChange={(event) => onSeveral(event.currentTarget.checked)}
      />
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
        <p className="quiet">{loaded ? t('wording.noLetter') : t('app.loading')}</p>
      )}
    </section>
  )
}
