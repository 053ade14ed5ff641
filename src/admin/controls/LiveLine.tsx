import './controls.css'

/** One line that a screen reader says when it changes; it is there before there is anything to say, or nothing would be said. */
export const LiveLine = ({ isError = false, words }: { isError?: boolean; words: string }) => (
  <p className={isError ? 'beffroi-panel__live beffroi-panel__live--error' : 'beffroi-panel__live'} role="status">
    {words}
  </p>
)
