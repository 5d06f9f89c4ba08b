/** citation-js tells TypeScript nothing of itself; tests alone use it. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain: (text: string, options: object) => never }
    output: { format: (format: string, items: readonly object[], options: object) => unknown }
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-ris' {}
