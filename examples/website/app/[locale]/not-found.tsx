import { NotFound } from '../../components/NotFound.tsx'

/** For what is gone between two questions: `proxy.ts` has asked before whether the page is there. */
export default NotFound
