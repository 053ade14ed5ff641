/** The icon of the panel, a belfry (tower, clock, bell openings, spire), in the colour of the text around it. */
export const Icon = () => (
  <svg
    aria-label="Beffroi"
    fill="currentColor"
    height="26"
    role="img"
    viewBox="0 0 32 32"
    width="26"
    xmlns="http://www.w3.org/2000/svg"
  >
    <path
      d="M16 1 17 5 21 11H11L15 5ZM10 12H22V15H21V30H18V25A2 2 0 0 0 14 25V30H11V15H10ZM16 15.5A3 3 0 1 0 16 21.5 3 3 0 1 0 16 15.5ZM15.5 16.5H16.5V18.2L17.8 19.2 17.2 20 15.5 18.8Z"
      fillRule="evenodd"
    />
    <path d="M6 30H26V31.5H6Z" />
  </svg>
)

/** The logo of the panel's page to sign in: the icon and the name. */
export const Logo = () => (
  <div
    style={{
      alignItems: 'center',
      display: 'flex',
      fontSize: '2.4rem',
      fontWeight: 600,
      gap: '0.75rem',
      letterSpacing: '-0.02em',
    }}
  >
    <span style={{ display: 'flex', transform: 'scale(1.6)' }}>
      <Icon />
    </span>
    <span>Beffroi</span>
  </div>
)
