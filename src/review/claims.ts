import type { Checkers } from './checkers.ts';

/** Words that say somebody has checked what this site says. */
export interface Claim {
  words: string;
  index: number;
}

const PAGE = String.raw`(?:web ?)?pages?|(?:web ?)?sites?|leaflets?|easy[- ]reads?|fact ?sheets?|booklets?`;
/** What pages consist of. Elsewhere these words mean other things, so they count only with a word that points here. */
const WORDS = String.raw`guides?|texts?|words?|wording|information|info|guidance|advice|contents?|sections?|summar(?:y|ies)|answers?|versions?|sentences?|paragraphs?|translations?`;
const HERE = String.raw`this|these|our|all(?: of)?(?: this| these| the| our)?|every|each|the whole`;
const ABOUT_PAGE = String.raw`\b(?:${PAGE}|(?:${HERE})(?: \w+)? (?:${WORDS})|(?:${WORDS}) (?:here|on this)|what (?:it|this|we|you) (?:says?|wrote|write|tells?|read))\b`;
const THIS_PAGE = String.raw`(?:${HERE}|the)(?: \w+){0,2}? (?:${PAGE})|(?:${HERE})(?: \w+){0,2}? (?:${WORDS})`;
const POINTS = String.raw`it|this|these|them|everything(?: here| on this page)?|what (?:it|this|we|you) (?:says?|wrote|write|tells?|read)(?: here)?`;
const TARGET = String.raw`(?:that )?(?:${THIS_PAGE}|${POINTS})`;

const REGULATORS = String.raw`(?:the )?(?:care quality commission|cqc|ofsted|health ?watch|ombuds(?:man|men|person)|(?:care |outside |independent |government )?(?:regulators?|inspectors?|inspectorates?|watchdogs?|auditors?|experts?|specialists?))`;
const PEOPLE = String.raw`(?:the|our|a) (?:review |reviewing |engagement |reading )?(?:group|panel|reviewers|readers)|(?:its )?members(?: of the (?:group|panel))?|service[- ]users?|experts? by experience|self[- ]advocates?|(?:people|adults|residents|carers|others|someone|somebody|those) (?:like you|with (?:an? )?(?:learning )?\w+|who (?:use|need|have|get|live)(?: (?:our|the|these|this|care|support|services?|help|here|in|with|an?|adult|social|learning|disabilit\w+|site|city))*)|(?:disabled|older|local|autistic|deaf|blind|real|many|other|different|\d+) (?:people|adults|residents)|residents|people|carers|families|users|everyone|everybody|they`;

/** Done words that mean a check whatever stands beside them. */
const CHECKED = String.raw`(?:(?:double|spot|re|fact|cross|user)-?)?(?:checked|tested)|approved|endorsed|reviewed|signed (?:\w+ ){0,3}off|signed-off|verified|validated|vetted|certified|accredited|authori[sz]ed|okayed|ok['’]?(?:d|ed)|proof-?read|ratified|quality[- ]assured|recommended|inspected|audited|scrutini[sz]ed|agreed`;
/** Done words that mean a check where they are done to a page. */
const SEEN = String.raw`passed|cleared|backed|supported|confirmed|assessed|evaluated|examined|accepted|sanctioned|commended|praised|rated|assured|agreed (?:to|with|on)|looked (?:at|over|through)|(?:gone|been|went) (?:over|through)|said yes to|(?:was|were|is|are) (?:happy|satisfied|content|pleased|fine|ok) (?:with|about)|approves?|endorses?|recommends?|backs|supports|vouch(?:es)? for|stands? (?:by|behind)|certif(?:y|ies)|guarantees?|praises?|trusts?|confirms?|agrees? (?:with|on)|agrees|signs? off(?: on)?`;
const OPINION_WORDS = 'said|says?|told us|found|thinks?|thought|confirm(?:s|ed)?|agree(?:s|d)?';
const OPINION = String.raw`(?:${OPINION_WORDS})(?: \w+)? (?:that )?(?:${THIS_PAGE}|it|this|everything(?: here)?) (?:is|was|are|were) (?:all |very |now )?(?:right|good|clear|accurate|correct|true|fine|easy|safe|up to date|excellent|helpful|sound|reliable)`;
const SEAL = String.raw`(?:seal of |stamp of )?(?:approval|endorsement|blessing|backing|sign-?off|green light|thumbs[- ]up|go-ahead|all[- ]clear|kite ?mark|accreditation|quality mark|seal|stamp|ok)`;
const GAVE = String.raw`(?:gave|has given|have given|gives?|put|has put|have put|awarded|granted)`;

/** Words that may stand between a claim and what takes it back. */
const BETWEEN = String.raw`has|have|had|was|were|is|are|been|being|be|got|did|do|does|fully|now|also|then|all|both|already|since|just|recently|last|first|yet|ever|formally|officially|independently|jointly|the|for us|and|'ve|’ve`;

/** What takes back the words after it: that it was not done, will be, may be, or that somebody asks whether it was. */
const NOT_DONE =
  /(?:\b(?:not(?! only)|never|nobody|no[- ]one|none(?: of (?:the|our|these))?|nothing|neither|nor|no(?: outside| disabled| other| independent| learning| page| part| text| leaflet| easy read)?|without being|will|would|can|cannot|could|may|might|must|should|shall|to (?:be|have|get)|if|until|unless|whether|waiting for)|n't|\b(?:says?|shows?|tells?(?: you)?|see|ask|know|find out|learn)(?: \w+)? (?:who|how|when|which)|^[\s"'(]*(?:who|how))$/i;

/** "When the group has checked it" is of a day to come, and "when the group checked it" of one that was. */
const TO_COME = /\bwhen\b[^,;:]*\b(?:has|have)(?: been| fully)?$/i;

/** How pages are checked, one after another. */
const IN_TURN =
  /\b(?:once (?:a|an|every|in)|twice a|every (?:\w+ ){0,2}(?:months?|quarters?|years?|time)|each (?:quarter|year|month|time)|in turn|one (?:area|part|topic) (?:at a time|after)|quarterly|yearly|regularly)\b/i;

const escaped = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);

/** The names of those who check, with their short forms: the initials and the last two words. */
const namesOf = ({ reviewGroup, independentReviewer }: Checkers): string[] =>
  [reviewGroup, independentReviewer].flatMap((name) => {
    const words = name.split(/\s+/);
    const short = [words.slice(-2).join(' '), words.map(([first = '']) => first).join('')];
    return [name, ...(words.length > 2 ? short : [])].map((said) => `(?:the )?${escaped(said)}`);
  });

/** Stands for each letter of whoever is said to have checked, so that all that follows is short. */
const SOMEBODY = '\u0001+';

const whole = (pattern: string, flags = 'gi') => new RegExp(String.raw`(?<!\w)(?:${pattern})(?!\w)`, flags);

/** A function that finds claims in the words of a page: who is said to have checked what it says, and it is no review record that says so. */
export function claimFinder(checkers: Checkers): (text: string) => Claim[] {
  const somebody = whole([...namesOf(checkers), REGULATORS, PEOPLE].join('|'));
  const who = SOMEBODY;
  // Most texts have none of these words. Without "u" a look for them takes a tenth of the time.
  const any = new RegExp(
    [CHECKED, SEEN, SEAL, 'checks|reviews|tests|reads|marks|stars|rely|trust|thank\\w*|meets?', OPINION_WORDS]
      .map((words) => String.raw`\b(?:${words})\b`)
      .join('|'),
    'i',
  );
  const about = new RegExp(ABOUT_PAGE, 'i');
  const skip = new RegExp(String.raw`(?<!\w)(?:${BETWEEN}|${who}|${POINTS}|${THIS_PAGE})$`, 'i');
  const taken = (before: string): boolean => {
    if (TO_COME.test(before.trimEnd()) || /\bto $/i.test(before)) return true;
    for (let rest = before.trimEnd(); rest;) {
      if (NOT_DONE.test(rest)) return true;
      const shorter = rest.replace(skip, '').trimEnd();
      if (shorter === rest) return false;
      rest = shorter;
    }
    return false;
  };

  const by = String.raw`(?:,? (?:\w+,? ){0,4}?(?:by|with|from) (?:both )?(?:${who}))`;
  const day = String.raw`(?:on|in|by|last|this|at) (?:\d|[a-z]+day|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|week|month)\b)`;
  /** Each kind of claim. `named`: only in a sentence that names somebody; `paged`: only in one about a page; `always`: whatever stands before it. */
  const kinds: { pattern: RegExp; named: boolean; paged: boolean; always?: true }[] = [
    // "The group checked … page", "the page … approved by Healthwatch".
    { pattern: whole(CHECKED), named: true, paged: true },
    // "Healthwatch approved it", "it was tested by residents".
    { pattern: whole(String.raw`(?:${CHECKED}|${SEEN}) (?:\w+ )?${TARGET}`), named: true, paged: false },
    {
      pattern: whole(String.raw`(?<=(?:${TARGET}|^) (?:(?:${BETWEEN}) ){1,4})(?:${CHECKED}|${SEEN})${by}`),
      named: true,
      paged: false,
    },
    // "Checked and approved by the group", "Healthwatch-approved", "The group agreed." with nothing said of what.
    {
      pattern: whole(
        String.raw`(?<=^\W*(?:(?:as|now|fully|independently|last) )?)(?:${CHECKED})(?: (?:and|or) (?:${CHECKED}))?(?=(?: \S+){0,4}? (?:by|with)(?: |:|$)|:|$)`,
      ),
      named: false,
      paged: false,
    },
    {
      pattern: whole(
        String.raw`(?<=(?:${who})(?: |-|: )(?:(?:${BETWEEN}) )*)(?:${CHECKED})(?=[.,;:!)]|$| ${day}| and | (?:${PAGE}|${WORDS})\b)`,
      ),
      named: true,
      paged: false,
    },
    {
      pattern: whole(
        String.raw`(?<=\b(?:${PAGE}|${WORDS}),? (?:(?:that|which) (?:is|was|were|are|has been|have been) )?)(?:${CHECKED})${by}`,
      ),
      named: true,
      paged: false,
    },
    { pattern: whole(OPINION), named: true, paged: false },
    // "Nobody on the panel found anything wrong", "full marks", "thanks to the group for checking": praise that needs no "checked".
    {
      pattern: whole(
        String.raw`found (?:nothing|anything|no (?:\w+ )?(?:faults?|mistakes?|errors?|problems?))|full marks|top marks|five stars|(?:rely on|trust) ${TARGET}|thank\w*[^.]{0,80} for (?:checking|testing|approving|reviewing|agreeing)|meets? (?:all )?(?:the )?(?:\w+ )?(?:standards?|rules|requirements) (?:of|from|set by) ${who}`,
      ),
      named: true,
      paged: true,
      always: true,
    },
    // "It has Healthwatch's seal of approval", "the green light from the group".
    { pattern: whole(String.raw`(?:${who})(?:['’]s?)? (?:own )?${SEAL}`), named: true, paged: false },
    { pattern: whole(String.raw`${SEAL} (?:of|from|by) (?:${who})`), named: true, paged: false },
    { pattern: whole(String.raw`(?:${who}) ${GAVE} (?:${TARGET} )?(?:\w+ ){0,3}?${SEAL}`), named: true, paged: false },
    // "This page was checked in May": nobody is named, so that readers take it for the review. What we did ourselves may be said of the whole site.
    {
      pattern: whole(
        String.raw`(?<=(?:this|our|each|every|all|these)(?: \w+){0,2}? (?:pages?|leaflets?|easy[- ]reads?|${WORDS}) (?:(?:${BETWEEN}) ){1,4})(?:checked|approved|endorsed|signed off|verified)(?! by (?:us|our|staff))`,
      ),
      named: false,
      paged: false,
    },
    // "The group checks this page".
    {
      pattern: whole(String.raw`(?:checks|reviews|tests|reads) this (?:\w+ )?(?:page|leaflet|easy read|text)`),
      named: true,
      paged: false,
    },
  ];

  const sentences = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/gu;
  return (text) => {
    const plain = text.replaceAll(/[’‘]/g, "'").replaceAll(/[\u00a0\u202f]/g, ' ');
    if (!any.test(plain)) return [];
    return [...plain.matchAll(sentences)].flatMap(({ 0: said, index }) => {
      if (!any.test(said)) return [];
      const sentence = said.replace(somebody, (name) => '\u0001'.repeat(name.length));
      const named = sentence.includes('\u0001');
      const paged = about.test(sentence);
      const inTurn = IN_TURN.test(sentence) && !/\bthis (?:\w+ )?(?:page|leaflet|easy read)\b/i.test(sentence);
      const found = kinds.flatMap((kind) => {
        if ((kind.named && !named) || (kind.paged && !paged)) return [];
        return [...sentence.matchAll(kind.pattern)].filter((match) => {
          const before = sentence.slice(0, match.index);
          return kind.always || (!taken(before) && !(inTurn && /\b(?:is|are)(?: \w+)?\s*$/i.test(before)));
        });
      });
      const first = found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
      const start = sentence.length - sentence.trimStart().length;
      return first ? [{ words: text.slice(index, index + said.length).trim(), index: index + start }] : [];
    });
  };
}
