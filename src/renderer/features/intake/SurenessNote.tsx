import { IconBulb, IconCheck, IconCircleDashed, IconPencil, IconQuestionMark, IconTilde } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Level } from './levels.ts'
import classes from './SurenessNote.module.css'

const icons = {
  sure: IconCheck,
  likely: IconTilde,
  unsure: IconQuestionMark,
  inferred: IconBulb,
  changed: IconPencil,
  none: IconCircleDashed,
}

/** Where a field's value comes from and how sure it is: an icon and a word, so that colour is not needed. */
export function SurenessNote({ level }: { level: Level }) {
  const { t } = useTranslation()
  const Icon = icons[level]
  return (
    <span className={classes.note} data-level={level}>
      <Icon size={14} aria-hidden />
      {t(`intake.sureness.${level}`)}
    </span>
  )
}
