/** How much of a question counts, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 300;

/** Distinct stems of a question that are searched for; of more, the rarest. */
export const MAX_TERMS = 16;

/** Paragraphs that are looked at closely, of those that share most words with the question, and of those nearest in meaning. */
export const MAX_CANDIDATES = 64;

/** The shortest word that is compared with misspellings of itself, in UTF-16 code units: shorter ones resemble too many others. */
export const MIN_TYPO_LENGTH = 5;

/** Occurrences that the word index may score for one question; bounds the time of an ask however many paragraphs there are. */
export const MAX_SCORED = 20_000;
