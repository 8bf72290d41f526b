import { useTranslation } from 'react-i18next'
import type { SendText, SendWay } from '#shared/sending.ts'
import { orpc } from '../../../app/client.ts'
import { today } from '../../../components/days.ts'
import { sayDone, sayProblem } from '../../../components/say.tsx'
import { useChange } from '../../../components/useChange.ts'
import { copyText } from './copyText.ts'

interface Sending {
  letter: SendText
  way: SendWay | null
  /** What is copied. */
  text: string
  /** Whether those who get copies stand in the message. */
  copies: boolean
  /** After the record: on to the next. */
  onDone?: (() => void) | undefined
}

/** What can be done with a letter that goes as text. */
export function useSendActions({ letter, way, text, copies, onDone }: Sending) {
  const { t } = useTranslation()
  const { addresseeName: addressee } = letter
  const mail = useChange(orpc.sending.openMail.mutationOptions(), {
    after: ({ address }) => {
      // In a browser the page opens it; in the window the desk did.
      if (address !== null) follow(address)
      sayDone(t(letter.email.fits ? 'sending.opened' : 'sending.copiedAndOpened'))
    },
  })
  const recording = useChange(orpc.sending.record.mutationOptions(), {
    said: (_, { way: by }) => t('sending.recorded', { channel: t(`channel.${by}`), addressee }),
    after: () => onDone?.(),
  })
  const takingBack = useChange(orpc.sending.takeBack.mutationOptions(), {
    said: () => t('sending.tookBack', { addressee }),
  })
  const copied = () => {
    if (copyText(text)) return true
    sayProblem(t('sending.notCopied'))
    return false
  }
  return {
    copy: () => {
      if (copied()) sayDone(t('sending.copied'))
    },
    openMail: () => {
      // Copied at once: once the answer is there, the browser no longer takes this for something a person did.
      if (mail.isPending || (!letter.email.fits && !copied())) return
      mail.mutate({ letterId: letter.id, copies })
    },
    record: () => {
      if (way !== null && !recording.isPending) recording.mutate({ letterId: letter.id, way, on: today() })
    },
    takeBack: () => {
      if (!takingBack.isPending) takingBack.mutate({ letterId: letter.id })
    },
    busy: { mail: mail.isPending, record: recording.isPending, takeBack: takingBack.isPending },
  }
}

function follow(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.click()
}
