import { NavLink } from 'react-router'
import classes from './TabLinks.module.css'

interface Tab {
  to: string
  label: string
}

/** Parts of one page, each with an address of its own: links, so that they can be gone back from and linked to. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={`${classes.tabs} no-print`}>
      {tabs.map(({ to, label: name }) => (
        <NavLink key={to} to={to} end className={classes.tab}>
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
