import { Rubrics } from './Rubrics.tsx'

export const Header = ({ name }: { name: string }) => (
  <header className="masthead">
    <div className="masthead__inner">
      <a className="masthead__name" href="/">
        {name}
      </a>
      <Rubrics />
    </div>
  </header>
)
