import { type RefObject, useRef } from 'react'
import type { IntakeDraft } from '#shared/intake.ts'
import { JoinNeighbour } from './JoinNeighbour.tsx'
import { SourcePane } from './SourcePane.tsx'
import { type UseAsHandle, UseAsMenu } from './UseAsMenu.tsx'
import type { Use } from './useAs.ts'
import type { useSplit } from './useSplit.tsx'

interface SourceSideProps {
  draft: IntakeDraft
  /** The other drafts that came in with it. */
  others: readonly IntakeDraft[]
  source: RefObject<HTMLDivElement | null>
  /** The reader's path of the field that the coordinator is in. */
  lit: string | null
  borders: readonly number[]
  pointed: number | null
  splitting: ReturnType<typeof useSplit>
  /** What the addressee is called that the coordinator was in. */
  addressee: () => string | null
  onUse: (use: Use, text: string) => void
  onFind: (path: string) => void
}

/** The source and what can be done with it: used in fields, split, put together. */
export function SourceSide({ draft, others, source, splitting, addressee, onUse, ...pane }: SourceSideProps) {
  const menu = useRef<UseAsHandle>(null)
  const { join, split, busy } = splitting
  return (
    <>
      <SourcePane
        {...pane}
        source={draft.source}
        places={draft.read.places}
        onMenu={() => menu.current?.open()}
        tools={<JoinNeighbour draft={draft} others={others} busy={busy} onJoin={join} />}
        ref={source}
      />
      <UseAsMenu source={source} addressee={addressee} onUse={onUse} onSplit={split} ref={menu} />
    </>
  )
}
