import { startingWithThe, withThe } from './checkers.ts';
import type { Checkers } from './checkers.ts';
import type { EasySection } from './easy.ts';

/** Who answers for a check. */
interface Answering extends Pick<Checkers, 'reviewGroup'> {
  /** What the council is called for short. */
  council: string;
}

/** What a check means, in plain words: how it goes, and what it does not prove. */
export const checkWords = ({ reviewGroup, council }: Answering): { steps: string[]; limits: string[] } => ({
  steps: [
    'People who use care and support meet us. They tell us what is wrong, missing or hard to read.',
    'We list what they asked for and what we did. Where we said no, we say why.',
    `${startingWithThe(reviewGroup)} signs for the words and pictures as they are then. Each page that it signs for names the month.`,
    'If anything on that page changes later, the page says so. If a phone number on it changes, the page says that too.',
    'Nobody can type the date of a check. It comes from the record of the review.',
  ],
  limits: [
    'A computer compares each page with the record. It cannot see when a drawing is drawn anew. It cannot know who was in the room.',
    `${startingWithThe(council)} and ${withThe(reviewGroup)} answer for that.`,
  ],
});

/** The same in Easy Read. */
export const easyCheckWords = ({ reviewGroup }: Pick<Answering, 'reviewGroup'>): EasySection[] => [
  {
    heading: 'How a check goes',
    rows: [
      { picture: 'group-meeting', sentences: ['People who use care and support meet us.', 'They look at our pages.'] },
      { picture: 'talking', sentences: ['They tell us what is wrong.', 'They tell us what is hard to read.'] },
      { picture: 'list', sentences: ['We write down what they ask for.', 'We write down what we do about it.'] },
      { picture: 'no', sentences: ['Sometimes we say no.', 'Then we say why.'] },
      {
        picture: 'sign-name',
        sentences: [
          `${startingWithThe(reviewGroup)} signs its name.`,
          'It signs for the words and pictures on that day.',
        ],
      },
    ],
  },
  {
    heading: 'When a page changes',
    rows: [
      { picture: 'read', sentences: ['Sometimes a page changes after a check.', 'Then the page tells you.'] },
      { picture: 'phone', sentences: ['Sometimes a phone number changes.', 'The page tells you that too.'] },
      {
        picture: 'calendar',
        sentences: ['Nobody can make up the day of a check.', 'The day comes from what we wrote down then.'],
      },
    ],
  },
  {
    heading: 'What we cannot prove',
    rows: [
      { picture: 'computer', sentences: ['A computer looks at every page.', 'It does not know who was in the room.'] },
      {
        picture: 'agree',
        sentences: ['We must tell the truth about that.', `${startingWithThe(reviewGroup)} must do that too.`],
      },
    ],
  },
];
