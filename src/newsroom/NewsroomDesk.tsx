import type { ServerProps } from 'payload'

/** What the newsroom has to do today. */
export const NewsroomDesk = ({ i18n }: ServerProps) => <h2>{i18n.language === 'en' ? 'The desk' : 'La rédaction'}</h2>
