import { siteHref } from '../links.ts'
import { strings } from '../strings.ts'

export const NotFound = () => (
  <div className="page page--narrow">
    <h1>{strings().notFound.title}</h1>
    <p>{strings().notFound.text}</p>
    <p className="page__ways">
      <a href={siteHref('/')}>{strings().actions.toHome}</a>
      <a href={siteHref('/recherche')}>{strings().nav.search}</a>
    </p>
  </div>
)
