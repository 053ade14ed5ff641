/** The editor in chief of the demo. Anyone can read this: it is for a newsroom on one's own machine, never for a real one. */
export const DEMO_ACCOUNT = { email: 'redaction@beffroi.example', password: 'demo-beffroi-demo' }
