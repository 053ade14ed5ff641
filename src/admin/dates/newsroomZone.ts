/** What rooms of the panel show dates by; publications go by the same clock. */
export { newsroomZone } from '../../publishing/newsroomZone.ts'
