/// <reference types="vite/client" />

/** The one door that the preload script opens; absent in the browser preview. */
interface CandlepostDoor {
  /** Commands of the window's menu, e.g. `undo`, `palette`, `go:/cases`. Returns how to stop listening. */
  onCommand(listen: (command: string) => void): (() => void) | undefined
}

interface Window {
  readonly candlepost?: CandlepostDoor
}
