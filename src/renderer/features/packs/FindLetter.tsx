import { TextInput } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { codeWords, useLetterCode } from '../../components/letterCode.ts'

/** A reply lies on the table: the code that it quotes leads to its letter. */
export function FindLetter() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const found = useLetterCode(typed)
  const words = found && codeWords(t, found)
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (words?.to) void navigate(words.to)
  }
  return (
    <search style={{ marginBottom: 16 }}>
      <form onSubmit={go}>
        <TextInput
          type="search"
          maw={360}
          label={t('packs.findLetter')}
          placeholder={t('packs.findLetterSample')}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div role="status">
          {words && (
            <p style={{ display: 'flex', gap: 8, alignItems: 'baseline', margin: '8px 0 0' }}>
              {words.to === null && (
                <IconAlertTriangle size={16} className="due" aria-hidden style={{ flex: 'none' }} />
              )}
              <span>
                {words.to === null ? <b>{words.label}.</b> : <Link to={words.to}>{words.label}</Link>}{' '}
                <span className="quiet">{words.hint}</span>
              </span>
            </p>
          )}
        </div>
      </form>
    </search>
  )
}
