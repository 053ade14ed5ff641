import { Icon } from './Icon.tsx'

/** The name under which an editor signs in. */
export const Logo = () => (
  <div style={{ alignItems: 'center', display: 'flex', fontSize: '2.4rem', fontWeight: 600, gap: '0.75rem', letterSpacing: '-0.02em' }}>
    <span style={{ display: 'flex', transform: 'scale(1.6)' }}>
      <Icon />
    </span>
    <span>Beffroi</span>
  </div>
)
