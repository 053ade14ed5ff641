'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

/** Leads to a page of ours, above the collections in the menu. */
export const NavLink = ({ id, label, path }: { id: string; label: string; path: `/${string}` }) => {
  const { config } = useConfig()
  const href = formatAdminURL({ adminRoute: config.routes.admin, path })
  const isHere = usePathname() === href
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link beffroi-nav-link"
      href={href}
      id={id}
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
