/** One line that a screen reader says when it changes; it is there before there is anything to say, or nothing would be said. */
export const LiveLine = ({ isError = false, words }: { isError?: boolean; words: string }) => (
  <p className={isError ? 'beffroi-hook__live beffroi-hook__live--error' : 'beffroi-hook__live'} role="status">
    {words}
  </p>
)
