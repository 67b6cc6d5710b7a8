import type { ActionFeedStrings } from '../action-feed/action-feed.strings.js';
import type { BoardStrings } from '../committee-board/committee-board.strings.js';
import type { PartStrings } from '../committee-board/part.strings.js';
import type { DisplayStrings } from '../display/display.strings.js';
import type { EventsStrings } from '../events/events.strings.js';
import type {
  AfterwardsStrings,
  sentences as afterwardsSentences,
} from '../feedback-form/afterwards.strings.js';
import type { FeedbackFormStrings } from '../feedback-form/feedback-form.strings.js';
import type { FurtherQuestionsStrings } from '../feedback-form/further-questions.strings.js';
import type { QuestionnaireStrings } from '../feedback-form/questionnaire.strings.js';
import type { HostedPagesStrings } from '../hosted-pages/hosted-pages.strings.js';
import type { CommonStrings, Sentences } from '../internal/common.strings.js';
import type { refusals } from '../internal/refusals.strings.js';
import type {
  InterestFormStrings,
  sentences as interestSentences,
} from '../opportunities/interest-form.strings.js';
import type { OpportunitiesStrings } from '../opportunities/opportunities.strings.js';
import type {
  ConcernQuestionsStrings,
  sentences as concernSentences,
} from '../raise-concern/concern-questions.strings.js';
import type { ConcernReceiptStrings } from '../raise-concern/concern-receipt.strings.js';
import type { RaiseConcernStrings } from '../raise-concern/raise-concern.strings.js';
import type { RatingsChartStrings } from '../ratings-chart/ratings-chart.strings.js';
import type { StoriesStrings } from '../stories/stories.strings.js';
import type { StoryPicturesStrings } from '../stories/story-pictures.strings.js';
import type { AdditionStrings, sentences as additionSentences } from '../track/addition.strings.js';
import type { FoundStrings } from '../track/found.strings.js';
import type { TrackStrings } from '../track/track.strings.js';

/**
 * What a language says in every widget. `TOO_LONG` and `NOT_TEXT` are for every text that is, where its own code has no
 * words; in English the API says these.
 */
export interface CommonTexts extends CommonStrings {
  sentences: Sentences<'OFFLINE' | 'TOO_LONG' | 'NOT_TEXT' | keyof typeof refusals>;
}

/** Words for every code that a part of a form, which is fetched later, has words for in English. */
interface WithSentences<English> {
  sentences: Sentences<keyof English>;
}

/** All words of all widgets; English ones stand beside the code of each widget. */
export interface LanguageTexts {
  actionFeed: ActionFeedStrings;
  /** Also those of the process behaviour chart. */
  committeeBoard: BoardStrings & PartStrings;
  display: DisplayStrings;
  events: EventsStrings;
  feedbackForm: FeedbackFormStrings &
    FurtherQuestionsStrings &
    QuestionnaireStrings &
    AfterwardsStrings &
    WithSentences<typeof afterwardsSentences>;
  opportunities: OpportunitiesStrings & InterestFormStrings & WithSentences<typeof interestSentences>;
  raiseConcern: RaiseConcernStrings &
    ConcernQuestionsStrings &
    ConcernReceiptStrings &
    WithSentences<typeof concernSentences>;
  ratingsChart: RatingsChartStrings;
  stories: StoriesStrings & StoryPicturesStrings;
  track: TrackStrings & FoundStrings & AdditionStrings & WithSentences<typeof additionSentences>;
}

/** A language in one file. */
export interface Language {
  /** As it is written in `lang`, such as `cy`. */
  tag: string;
  /** What it is called in itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The day on which a person who speaks it has read all of it, `YYYY-MM-DD`; null while nobody has. */
  checked: string | null;
  /** Said in test mode while {@link checked} is null, so that the trust knows: nobody has read these words. */
  notChecked: string;
  /** What its writing needs, such as room above and below; none by default. CSS for `.base:lang(…)`. */
  css?: string;
  texts: LanguageTexts;
}

/** What a file of a language exports. */
export interface LanguageFile {
  language: Language;
  /** What only the gateway's own pages say. The build leaves it out of the files that browsers fetch. */
  hostedPages: HostedPagesStrings;
}
