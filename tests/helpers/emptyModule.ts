/** Stands in for style sheets, which Node cannot read. */
export const styles = {}
