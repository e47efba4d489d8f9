/** Words that open a reason or a purpose: "because of fog", "due to a fault", "in order to". */
export const REASON_WORDS: ReadonlySet<string> = new Set(
  `because due since after reason reasons cause caused causes blamed owing thanks so order therefore result led prompted
  fearing citing amid given forced`
    .trim()
    .split(/\s+/),
);
