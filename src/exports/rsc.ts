export { Icon } from '../newsroom/brand/Icon.tsx'
export { LateNotice } from '../newsroom/LateNotice.tsx'
export { Logo } from '../newsroom/brand/Logo.tsx'
export { NewsroomDesk } from '../newsroom/NewsroomDesk.tsx'
