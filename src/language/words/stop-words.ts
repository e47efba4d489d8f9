/**
 * Words that carry no subject of their own: articles, pronouns, auxiliaries, prepositions, and what people wrap a question
 * in. Kept short on purpose: a long list takes away words that some question turns on. Without apostrophes, as tokens are.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any anyone anything are arent as at be because been before being between both but by
  can cant could couldnt did didnt do does doesnt doing dont down during each else few for from further had hadnt has hasnt
  have havent having he hed hell her here hers herself hes him himself his how i id if ill im in into is isnt it itd its itll
  itself ive just like many may me might more most much must my myself no nor not of off on once only or other our ours out
  over own please same shall shant she shed shes should shouldnt so some someone something such than that thatll thats the
  their theirs them themselves then there theres these they theyd theyll theyre theyve this those through to too under until
  up upon us very was wasnt we wed well were werent weve what whatever whats when where which while who whom whos whose why
  will with wont would wouldnt yes you youd youll your youre yours yourself youve`
    .trim()
    .split(/\s+/),
);
