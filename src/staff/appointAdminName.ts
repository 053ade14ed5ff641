/** `npx payload beffroi:admin somebody@example.com` */
export const APPOINT_ADMIN = 'beffroi:admin'
