/** What `@jest/globals` is while a file of tests is evaluated: bindings are live, so helpers that stay loaded see those of the file that runs. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test

export const setGlobals = (globals) => {
  ;({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globals)
}
