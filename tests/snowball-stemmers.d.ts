/** The part of snowball-stemmers that the tests use; the package brings no types. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: string): Stemmer };
  // biome-ignore lint/style/noDefaultExport: the package exports so
  export default stemmers;
}
