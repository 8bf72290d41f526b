import { Button, Menu } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldName } from '#shared/wording.ts'

interface Props {
  opened: boolean
  onChange: (opened: boolean) => void
  fields: readonly FieldName[]
  /** The variant that the field goes into, for screen readers. */
  of: string
  onInsert: (name: FieldName) => void
  /** The menu was left without a choice. */
  onLeave: () => void
}

/** The fields that can be put at the caret; typing `{{` opens it too. */
export function FieldMenu({ opened, onChange, fields, of, onInsert, onLeave }: Props) {
  const { t } = useTranslation()
  return (
    <Menu
      opened={opened}
      onChange={onChange}
      onClose={onLeave}
      position="bottom-start"
      withinPortal={false}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      width={320}
    >
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconBraces size={16} aria-hidden />}
          aria-label={t('wording.insertInto', { of })}
        >
          {t('wording.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {fields.map((name) => (
          <Menu.Item key={name} onClick={() => onInsert(name)}>
            {t(`wording.field.${name}`)}
            <br />
            <span className="quiet">{t(`wording.fieldHint.${name}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
