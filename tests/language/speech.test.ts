import { describe, expect, test } from 'vitest';
import { findSpeech } from '../../src/language/speech.ts';

/** The speaker of each attributed sentence, before the sentence: "officials: They fled, officials said." */
function speakersIn(...paragraphs: readonly string[]): readonly string[] {
  return findSpeech(paragraphs).flatMap((attributions, index) =>
    attributions.map(({ speaker, sentence }) => {
      const name = paragraphs[speaker.paragraph]?.slice(speaker.start, speaker.end);
      return `${name}: ${paragraphs[index]?.slice(sentence.start, sentence.end)}`;
    }),
  );
}

/** The speakers of a text alone. */
function namesIn(...paragraphs: readonly string[]): readonly string[] {
  return speakersIn(...paragraphs).map((line) => line.slice(0, line.indexOf(':')));
}

describe('a speaker is named', () => {
  test.each([
    // behind the verb
    ['“We have no water,” said Tomas Bryl, a retired dockworker.', 'Tomas Bryl'],
    ['“Where will they all park?” asked Derek Foyle, who lives opposite.', 'Derek Foyle'],
    ['The magnetometer came through unharmed, said Professor Adaeze Nwosu, who designed it.', 'Professor Adaeze Nwosu'],
    ['“They learned from the radio,” said its secretary, Joost Hamers.', 'Joost Hamers'],
    ['The tablets had been mixed up, said a spokesman, Farid Hamdan, adding that it was rare.', 'Farid Hamdan'],
    ['“Get well soon, queen,” wrote one.', 'one'],
    ['“It was chaos,” said the mayor on Tuesday.', 'the mayor'],
    ['“It was chaos,” said the mayor in a statement.', 'the mayor'],
    ['“It was chaos,” said the chair who led the inquiry.', 'the chair who led the inquiry'],
    // before the verb
    ['The SBU reported that the soldiers have been serving since 2016.', 'The SBU'],
    ['Forces hold the town, officials said on Tuesday.', 'officials'],
    ['Zelenskyy said Saturday that two had been captured.', 'Zelenskyy'],
    ['The ministry on Friday said nobody was hurt.', 'The ministry'],
    ['Dr. Amara Diallo, who was not involved, cautioned that two years was short.', 'Dr. Amara Diallo'],
    ['Ramón Escudero, 57, said they had been moved 23 times.', 'Ramón Escudero'],
    ['Robert Merner, assistant chief of the police, told reporters that nobody was hurt.', 'Robert Merner'],
    ['Brack, the submariner, said that he was well.', 'Brack'],
    ['Great Lakes Commerce, based in Duluth, Minnesota, said it would stay open.', 'Great Lakes Commerce'],
    ['A lawyer for the family, Idriss Benali, said that a camera told otherwise.', 'Idriss Benali'],
    ['Neighbours led by a retired judge, Warren Teague, say they will sue.', 'Neighbours led by a retired judge'],
    ['A spokeswoman for Helix, the firm that makes the pills, said they were safe.', 'A spokeswoman for Helix'],
    ['In a statement on X, Zelenskyy said the soldiers were in Kyiv.', 'Zelenskyy'],
    ['In a statement Zelenskyy said the soldiers were in Kyiv.', 'Zelenskyy'],
    ['On Tuesday the ministry said it was over.', 'the ministry'],
    ['But residents say they were never warned.', 'residents'],
    ['Opening the case, Helena Prout KC said the man owed money.', 'Helena Prout KC'],
    ['Whether it is safe is something that the team says it will not know.', 'the team'],
    ['A psychologist who saw him said that he feared a beating.', 'A psychologist who saw him'],
    ['The commission that oversees the port said it would act.', 'The commission that oversees the port'],
    ['Costs were high and officials said they would rise.', 'officials'],
    ['Carla Mendez shook her head and said that it was late.', 'Carla Mendez'],
    ['The film is what the referee described as “abusive”.', 'the referee'],
    ['Some say it is too late.', 'Some'],
    ['Investigators have the recorder, and they say the crew spoke of ice.', 'Investigators'],
    ['Director Sofia Lindqvist called the decision “overdue”.', 'Director Sofia Lindqvist'],
    ['The ministry called that a coincidence.', 'The ministry'],
    ['The union called for an inquiry.', 'The union'],
    ['Neighbours reported hearing a loud bang.', 'Neighbours'],
    ['Forecasters expect the storm to weaken.', 'Forecasters'],
    ['An opinion poll found 57 per cent in favour.', 'An opinion poll'],
    ['The head pointed out that fights had become rare.', 'The head'],
    ['Langham added the tunnel through the old town would open.', 'Langham'],
    ['The embassy asked the media not to name her.', 'The embassy'],
    ['A 22-year-old woman was arrested, the force confirmed.', 'the force'],
    ['Sgt. Marc Thériault of the RCMP said they were warm.', 'Sgt. Marc Thériault'],
    ['The Court of Appeal said the sentence was just.', 'The Court of Appeal'],
    ['Prime Minister of Spain Pedro Orr said no.', 'Prime Minister of Spain Pedro Orr'],
    ['Majority Leader Chuck Orr, D-N.Y., said the vote would be held.', 'Majority Leader Chuck Orr'],
    ['Manning, 34, said he was relieved.', 'Manning'],
    ['The WHO estimates 9,000 patients need care.', 'The WHO'],
    ['Democrats counter that doing nothing would cost more.', 'Democrats'],
    ['‘I thought I would die’: survivor recalls ferry sinking', 'survivor'],
    ['Waiting lists fall again, figures show', 'figures'],
    ['Apple Inc. said that profit rose.', 'Apple Inc.'],
    ['The agency quoted Mr Orr as saying that it was over.', 'Mr Orr'],
    ['Both deny it.', 'Both'],
    ['Media reports suggested that he had resigned.', 'Media reports'],
    ['Kyiv reported that 40 were hurt, and it said why.', 'Kyiv'],
    // otherwise
    ['Roads were cut, according to Kyiv and Western officials, who saw them.', 'Kyiv and Western officials'],
    ['According to the paper, trawling destroyed a third of the sites.', 'the paper'],
    ['Troops fled, a claim corroborated by Kyiv’s Western allies.', 'Kyiv’s Western allies'],
    ['The delay was first reported by the newsletter Silicon Dispatch.', 'the newsletter Silicon Dispatch'],
    ['Her death was confirmed by her daughter, Elise.', 'Elise'],
    ['A bank clerk stole £300,000, a court has heard.', 'a court'],
    ['The cover had been raised, the court was told.', 'the court'],
    ['Mr Orr was quoted by the agency as saying that it was over.', 'Mr Orr'],
    ['The general staff put the number of dead at 212.', 'The general staff'],
    ['The deal is dead, as one diplomat put it.', 'one diplomat'],
    ['It is, in the words of one aide, a mess.', 'one aide'],
    ['The delay may last a year, citing two officials.', 'two officials'],
    ['The union disputes this, saying that two were on leave.', 'The union'],
    ['Mayor: Harbour bridge is safe for traffic', 'Mayor'],
    ['Beth Amos: “People gave what they could.”', 'Beth Amos'],
    ['“A river does not ask who owns the bank.” – Oona Marrick, at the talks', 'Oona Marrick'],
  ])('in %s', (sentence, speaker) => {
    expect(namesIn(sentence)).toContain(speaker);
    expect(new Set(namesIn(sentence)).size).toBe(1);
  });
});

describe('nobody says', () => {
  test.each([
    'The SBU detained 14 men on Monday.',
    'North Korean troops reportedly joined in October.',
    'The club are said to be close to signing a goalkeeper.',
    'The trial is expected to last three weeks.',
    'Whitlock announced a plan to sell the frozen unit.',
    'Lumeric declined to comment.',
    'Russia has neither confirmed nor denied it, and neither Moscow nor Pyongyang has responded.',
    'No witness has said so.',
    'She would not say whether it was safe.',
    'The man accused of murdering her was in court.',
    'Purdew denies 12 counts of theft.',
    'The storm claimed 40 lives.',
    'Okoro added a second goal before half-time.',
    'Players told a different story.',
    'The neighbours called the police.',
    'The firm posted a record loss.',
    'Analysts had expected a fall in profit.',
    'Doctors expect to discharge him on Friday.',
    'A pink scooter found in the canal may have been used.',
    'The report will be published on Thursday.',
    'Independent monitors have not been able to verify the claims.',
    'The fine, ending fears that the bank would fail, was small.',
    'What did the minister say?',
    'Price admitted manslaughter.',
    'His agent, Sally Hope, announced his death.',
    '“He hit me,” the affidavit quotes her as saying.',
    'A man who said he was a police officer took her phone.',
    'Neither side said why.',
    'The state of emergency, declared last week, remains in force.',
    'The trial heard evidence from 12 witnesses.',
    'According to plan, the ship sailed at noon.',
    'The number of people claiming benefits fell.',
    'The album, called “Blue”, sold a million copies.',
    'It was reported that he had resigned.',
    'The minister resigned after admitting he had lied.',
    '— Paris is far away.',
    '“He hit me.” – Paris is far: away',
    'The minister’s claims were false, and claims are cheap.',
    'It was said, as they put the lid on at noon.',
    'If officials say so, it may be true.',
    'Her own paper, “The Slow Reef”, appeared in 2019.',
    'Its so-called “moonshot” division was wound up.',
    'Chipmaker Orvane has delayed its processor, citing heat problems.',
    'The complaints were a runny nose and a taste, reported by one in five.',
    'Airport strike: What passengers need to know',
    '‘We were lucky to get out’: Family of six escapes barn fire',
    'It said so.',
    'Saal covered his face and said nothing.',
    '',
    '“',
  ])('%s', (sentence) => expect(speakersIn(sentence)).toEqual([]));
});

describe('a quotation', () => {
  test('that runs over sentences is said by who is named behind it', () => {
    expect(speakersIn('“It’s a mess. Nobody knows,” said one passenger.')).toEqual([
      'one passenger: “It’s a mess.',
      'one passenger: Nobody knows,” said one passenger.',
    ]);
  });

  test('that runs over paragraphs is said by who was named before it', () => {
    expect(namesIn('“I counted,” said Lani Tomaru. “I stopped.', '“There was no street.”')).toEqual([
      'Lani Tomaru',
      'Lani Tomaru',
      'Lani Tomaru',
    ]);
  });

  test('that is not opened anew in the next paragraph goes on there', () => {
    expect(namesIn('Lee Yarker wrote: “Fair enough.', 'Looks stupid, though.” The firm was silent.')).toEqual([
      'Lee Yarker',
      'Lee Yarker',
    ]);
  });

  test('is parted by its speaker', () => {
    expect(namesIn('“No,” she laughs, “but my landlord does.”', '“Planning,” says Calder. “That is all.”')).toEqual([
      'Calder',
      'Calder',
    ]);
  });

  test('may have single or straight marks', () => {
    expect(namesIn("'I don't know,' Merner said. 'It's our choice.'")).toEqual(['Merner', 'Merner']);
    expect(namesIn('"No," Merner said.')).toEqual(['Merner']);
  });

  test('behind words that nobody is named for is said by nobody', () => {
    expect(namesIn('Ines Calder said no.', 'Fans were divided.', '“Get well soon.”')).toEqual(['Ines Calder']);
  });

  test('of a question has who asks it', () => {
    expect(namesIn('“Does it work?” Zelenskyy asked.')).toEqual(['Zelenskyy']);
  });

  test('may be signed as posts are', () => {
    expect(namesIn('“No words.” — Serena Williams (@serenawilliams) March 3, 2023')).toContain('Serena Williams');
    expect(namesIn('@harbour: “We begin again.”')).toEqual(['@harbour']);
  });

  test('that opens a paragraph is said by who is named there, not before', () => {
    expect(namesIn('“No,” said Ann Lee.', '“Yes. Yes,” said Bo Chan.')).toEqual(['Ann Lee', 'Bo Chan', 'Bo Chan']);
  });

  test('may be signed on the next line', () => {
    expect(namesIn('“A river does not ask.” — Oona Marrick, at the talks')).toEqual(['Oona Marrick', 'Oona Marrick']);
  });
});

describe('a pronoun means', () => {
  test.each([
    ['who spoke last', ['Zelenskyy said no.', 'He added that it was late.'], 'Zelenskyy'],
    [
      'the person, not the body',
      ['Irena Kolm said no. The ministry agreed that it was late.', 'She said yes.'],
      'Irena Kolm',
    ],
    [
      'the body, not the person',
      ['The Defence Ministry denied it. Irena Kolm said no.', 'It has said so often.'],
      'The Defence Ministry',
    ],
    ['the group', ['Researchers lowered cameras.', 'They found that most colonies recovered.'], 'Researchers'],
    [
      'who the sentence before was about',
      ['Striker Femi Okoro, 19, scored twice.', 'He said he was glad.'],
      'Striker Femi Okoro',
    ],
    ['a single name with an age', ['Hamilton, 38, finished third.', 'He said he was glad.'], 'Hamilton'],
    [
      'the person who speaks, not the writing',
      ['Clive Orr said no. The letter said yes.', 'He said it twice.'],
      'Clive Orr',
    ],
    ['the writing', ['Clive Orr said no. The letter said yes.', 'It said so twice.'], 'The letter'],
    ['a body for more than one', ['Ann Lee said no. The SBU said yes.', 'They said it twice.'], 'The SBU'],
    ['two people', ['Ann Lee said no. Cho and Dix said yes.', 'They said it twice.'], 'Cho and Dix'],
    ['the singer', ['The singer Mara Quill cancelled her tour.', '“I rest,” she posted.'], 'The singer Mara Quill'],
    ['the last subject, not its owner', ['Mr Orr’s wife said no.', 'She said it twice.'], 'Mr Orr’s wife'],
    ['the woman', ['Mr Orr said no. His wife said yes.', 'She said it twice.'], 'His wife'],
    ['the man', ['Mr Orr said no. His wife said yes.', 'He said it twice.'], 'Mr Orr'],
    [
      'the subject of its own sentence',
      ['Lord Pelican has been named, but he told a radio programme that he would not.'],
      'Lord Pelican',
    ],
  ])('%s', (_, paragraphs, speaker) => expect(namesIn(...paragraphs).at(-1)).toBe(speaker));

  test('whom it has meant before', () => {
    const text = ['Sam Lee said no. She said it twice.', 'Jo Park said yes. He said it once.', 'She said it thrice.'];
    expect(namesIn(...text)).toEqual(['Sam Lee', 'Sam Lee', 'Jo Park', 'Jo Park', 'Sam Lee']);
  });

  test('nobody where nobody was named', () => expect(namesIn('He said he had dreamed of it.')).toEqual([]));
});

describe('a headline names its speaker before or behind a colon', () => {
  const body = 'Two soldiers were captured, President Volodymyr Zelenskyy said.';
  test.each(['Zelenskyy: two soldiers captured', 'Two soldiers captured: Zelenskyy'])('%s', (headline) => {
    expect(namesIn(headline, body)[0]).toBe('Zelenskyy');
  });

  test('if that is somebody who speaks in the report', () => {
    expect(namesIn('Kursk: two soldiers captured', body)).toEqual(['President Volodymyr Zelenskyy']);
  });
});

describe('of an attributed sentence', () => {
  const sentence = 'The SBU reported that the soldiers serve.';
  const found = findSpeech([sentence])[0]?.[0];

  test('the words that say who says it are given', () => {
    expect(sentence.slice(found?.cue.start, found?.cue.end)).toBe('The SBU reported');
  });

  test('what is said is given without them where they open it', () => {
    expect(sentence.slice(found?.said.start, found?.said.end).trim()).toBe('that the soldiers serve.');
    const closing = 'They serve, the SBU said.';
    expect(findSpeech([closing])[0]?.[0]?.said).toEqual({ start: 0, end: closing.length });
  });
});
