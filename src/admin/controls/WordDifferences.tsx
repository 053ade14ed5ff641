import type { Difference } from '../../formats/wordDifferences.ts'
import './controls.css'

/** What differs between two texts, in their words: what was removed struck through, what was added underlined. */
export const WordDifferences = ({ words }: { words: readonly Difference[] }) => (
  <span className="beffroi-words">
    {words.map(({ change, text }, at) => {
      // The same word may come twice: its place is what tells it apart.
      const key = `${at} ${change}`
      if (change === 'added') return <ins key={key}>{text}</ins>
      return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
    })}
  </span>
)
