import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { begin } from './app/begin.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await begin()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
