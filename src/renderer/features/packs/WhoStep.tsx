import { SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MemberPicker } from './MemberPicker.tsx'
import { PatternFields } from './PatternFields.tsx'
import type { PackChoosing } from './usePackChoice.ts'

/** All who may write, or chosen members. */
export function WhoStep({ choosing }: { choosing: PackChoosing }) {
  const { t } = useTranslation()
  const { members, writers, everyone, setEveryone, chosenMembers, setChosenMembers } = choosing
  const others = members - writers
  return (
    <Stack gap="sm" align="stretch">
      <SegmentedControl
        aria-label={t('packs.stepWho')}
        value={everyone ? 'all' : 'some'}
        onChange={(value) => setEveryone(value === 'all')}
        data={[
          { value: 'all', label: t('packs.whoAll') },
          { value: 'some', label: t('packs.whoSome') },
        ]}
      />
      {everyone ? (
        <p className="quiet" style={{ margin: 0 }}>
          {t('packs.whoAllHint')} {others > 0 && t('packs.whoOthers', { count: others })}
        </p>
      ) : (
        <MemberPicker chosen={chosenMembers} onChoose={setChosenMembers} />
      )}
      {members > 0 && <PatternFields choosing={choosing.ruling} />}
      {members === 0 && (
        <p style={{ margin: 0 }}>
          {t('packs.noMembers')} <Link to="/members">{t('packs.toMembers')}</Link>
        </p>
      )}
    </Stack>
  )
}
