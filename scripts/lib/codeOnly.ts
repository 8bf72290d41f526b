/**
 * How the bundles of the main process are written: without comments and blanks, since each of the two threads keeps its
 * source in memory, but with every name as it was, since a log shows them.
 */
export const codeOnly = {
  comments: false,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
} as const
