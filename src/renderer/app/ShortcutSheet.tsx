import { Kbd, Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from './commands.tsx'
import { isMac, modKey, singleKeys } from './keys.ts'
import classes from './ShortcutSheet.module.css'

const shift = 'app.shortcuts.key.shift'
const sections = [
  {
    title: 'app.shortcuts.everywhere',
    keys: [
      ['palette', modKey, 'K'],
      ['undo', modKey, 'Z'],
      ['redo', modKey, shift, 'Z'],
      ...(isMac ? [] : [['redoToo', modKey, 'Y']]),
      ['settings', modKey, 'app.shortcuts.key.comma'],
      ['newCase', 'N'],
      ['find', '/'],
      ['sheet', '?'],
      ['close', 'app.shortcuts.key.esc'],
    ],
  },
  {
    title: 'app.shortcuts.inPalette',
    keys: [
      ['move', 'app.shortcuts.key.arrows'],
      ['choose', 'app.shortcuts.key.enter'],
    ],
  },
  {
    title: 'app.shortcuts.inIntake',
    keys: [
      ['read', modKey, 'app.shortcuts.key.enter'],
      ['wanting', 'F8'],
      ['sides', 'F6'],
      ['lines', 'app.shortcuts.key.allArrows'],
      ['useAs', 'app.shortcuts.key.enter'],
      ['batch', 'app.shortcuts.key.alt', 'app.shortcuts.key.pageUp', 'app.shortcuts.key.pageDown'],
      ['saveCase', modKey, 'S'],
    ],
  },
  {
    title: 'app.shortcuts.inSending',
    keys: [
      ['openMail', 'app.shortcuts.key.enter'],
      ['copyText', 'C'],
      ['recordSent', 'R'],
      ['skipLetter', 'S'],
      ['letterBefore', 'B'],
    ],
  },
  {
    title: 'app.shortcuts.inRoster',
    keys: [
      ['cells', 'app.shortcuts.key.allArrows'],
      ['editCell', 'F2'],
      ['goOnEditing', 'app.shortcuts.key.enter', 'app.shortcuts.key.tab'],
      ['selectMore', shift, 'app.shortcuts.key.arrows'],
      ['selectAll', modKey, 'A'],
      ['removeSelected', 'app.shortcuts.key.delete'],
      ['chooseView', 'app.shortcuts.key.alt', '0–9'],
      ['widen', 'app.shortcuts.key.alt', '← →'],
      ['moveColumn', 'app.shortcuts.key.alt', shift, '← →'],
    ],
  },
  {
    title: 'app.shortcuts.inTables',
    keys: [
      ['next', 'app.shortcuts.key.tab'],
      ['open', 'app.shortcuts.key.enter'],
      ['toggle', 'app.shortcuts.key.space'],
    ],
  },
] as const

/** "?": every shortcut on one sheet, and the switch that turns single keys off. */
export function ShortcutSheet() {
  const { t } = useTranslation()
  const { panel, closePanel } = useCommands()
  const [single, setSingle] = useState(singleKeys.on)
  return (
    <Modal
      opened={panel === 'shortcuts'}
      onClose={closePanel}
      title={t('app.shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      {sections.map((section) => (
        <section key={section.title} className={classes.section}>
          <h3 className="eyebrow">{t(section.title)}</h3>
          <dl className={classes.list}>
            {section.keys.map(([what, ...keys]) => (
              <div key={what} className={classes.line}>
                <dt>{t(`app.shortcuts.${what}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key}>{key.startsWith('app.') ? t(key) : key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="quiet">{t('app.shortcuts.textNote')}</p>
      <Switch
        label={t('app.shortcuts.singleKeys')}
        description={t('app.shortcuts.singleKeysHint')}
        checked={single}
        onChange={(event) => {
          setSingle(event.currentTarget.checked)
          singleKeys.set(event.currentTarget.checked)
        }}
      />
    </Modal>
  )
}
