import fc from 'fast-check';

/** Pieces that Discord, a browser or a careless splitter could make something of. */
const PIECES = [
  ...'*_~`|><#-+=[]()!@&:;/\\.,"\'1290abZ ¶—…“”é漢😀',
  ...[
    '\n',
    '\n\n',
    '  ',
    '**',
    '***',
    '__',
    '~~',
    '||',
    '```',
    '```js\n',
    '\\\\',
    '\\*',
    '-# ',
    '# ',
    '## ',
    '> ',
    '>>> ',
  ],
  ...['- ', '* ', '+ ', '1. ', '12) ', '[a](https://b.example)', '[a](<https://b.example>)', '<https://c.example>'],
  ...['https://d.example/e_f*g*', 'http://', 'discord.gg/', '<@1>', '<@!123456789012345678>', '<@&123456789012345678>'],
  ...['<#123456789012345678>', '</ask:123456789012345678>', '<:cat:123456789012345678>', '<a:cat:123456789012345678>'],
  ...['<t:1700000000:R>', '<t:1>', '<id:customize>', '<123456789012345678:customize>', '@everyone', '@here', ':smile:'],
  ...['¯\\_(ツ)_/¯', '👩‍👩‍👧', '🇺🇦', 'é', 'שלום', 'سلام', 'U.S. ', 'said. ', 'He', '?" '],
  ...['\u200b', '\u200d', '\ufeff', '\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\u2028', '\u00a0', '\u3000', '\ud83d', '\ude00', '\u0000'],
];

/** Text made to be misread: markup, mentions, links, controls, halves of surrogate pairs, and letters between them. */
export function nastyText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
}
