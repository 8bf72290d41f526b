import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseWording, fieldNames, quotingFields, type Variant } from '#shared/wording.ts'
import {
  type Draft,
  type DraftPart,
  type Edited,
  moved,
  toVariant,
  withoutVariant,
  withSeveral,
  withText,
  withVariant,
} from './draft.ts'
import { VariantCard } from './VariantCard.tsx'
import classes from './Wording.module.css'

interface Props {
  of: DraftPart
  wording: CaseWording
  opened: boolean
  onOpen: () => void
  draft: Draft
  onChange: (draft: Draft) => void
  onEdit: (edited: Edited) => void
  /** The variant that a finding led to. */
  wanted: Edited | null
  /** What a careful reader would say of the part. */
  findings: ReactNode
}

/** A part of the letter: its name, and when it is opened its variants. */
export function PartSection({ of, wording, opened, onOpen, draft, onChange, onEdit, wanted, findings }: Props) {
  const { t } = useTranslation()
  const { part, variants } = of
  const [fresh, setFresh] = useState<string | null>(null)
  const base = (language: string) => language.split('-')[0]
  const quotes = base(wording.language) === base(wording.documentLanguage)
  const fields = fieldNames.filter((name) => quotes || !quotingFields.includes(name))
  const Chevron = opened ? IconChevronDown : IconChevronRight
  const add = (variant: Variant, after: string | null) => {
    const [next, id] = withVariant(draft, part, variant, after)
    setFresh(id)
    onChange(next)
    onEdit({ part, id, several: false })
  }
  return (
    <section className={classes.part} aria-labelledby={`part-${part}`}>
      <h2 className={classes.partName}>
        <UnstyledButton className={classes.partButton} id={`part-${part}`} aria-expanded={opened} onClick={onOpen}>
          <Chevron size={18} aria-hidden />
          <span>{t(`wording.part.${part}`)}</span>
          <span className="quiet">
            {variants.length === 0 ? t('wording.notInLetter') : t('wording.variants', { count: variants.length })}
          </span>
        </UnstyledButton>
      </h2>
      {findings}
      {opened && (
        <div className={classes.variants}>
          <p className="quiet">{t(`wording.partHint.${part}`)}</p>
          {variants.map((variant, place) => (
            <VariantCard
              key={variant.id}
              part={part}
              text={variant.text}
              several={variant.several}
              place={place}
              count={variants.length}
              language={wording.language}
              fields={fields}
              fresh={variant.id === fresh}
              wanted={wanted?.id === variant.id ? wanted : null}
              onSeveral={(several) => onChange(withSeveral(draft, part, variant.id, several))}
              onText={(text) => onChange(withText(draft, part, variant.id, text))}
              onFocus={(several) => onEdit({ part, id: variant.id, several })}
              onDuplicate={() => add(toVariant(variant), variant.id)}
              onRemove={() => onChange(withoutVariant(draft, part, variant.id))}
              onMove={(by) => onChange(moved(draft, part, variant.id, by))}
            />
          ))}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={variants.length >= 12}
            onClick={() => add('', null)}
          >
            {t('wording.add')}
          </Button>
        </div>
      )}
    </section>
  )
}
