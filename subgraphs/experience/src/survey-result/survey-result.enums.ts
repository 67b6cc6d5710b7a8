import { registerEnumType } from 'type-graphql';

/** Which kind of survey a result is of. */
export enum SurveySource {
  NATIONAL_SURVEY = 'NATIONAL_SURVEY',
  STAFF_SURVEY = 'STAFF_SURVEY',
  LOCAL_SURVEY = 'LOCAL_SURVEY',
}

registerEnumType(SurveySource, {
  name: 'SurveySource',
  description: 'Which kind of survey a result is of.',
  valuesConfig: {
    NATIONAL_SURVEY: { description: 'A national survey of people who use services.' },
    STAFF_SURVEY: { description: 'A survey of staff, national or of the trust.' },
    LOCAL_SURVEY: { description: "A survey of the trust's own of people who use its services." },
  },
});

/** How a trust stands to England on one question. */
export enum ComparedToEngland {
  BETTER = 'BETTER',
  ABOUT_THE_SAME = 'ABOUT_THE_SAME',
  WORSE = 'WORSE',
}

registerEnumType(ComparedToEngland, {
  name: 'ComparedToEngland',
  description: 'How a trust stands to England on one question.',
  valuesConfig: {
    BETTER: { description: 'Better than most.' },
    ABOUT_THE_SAME: { description: 'About the same: the difference may be chance.' },
    WORSE: { description: 'Worse than most.' },
  },
});

/** Which results a list gives. */
export enum SurveyResultSelection {
  ALL = 'ALL',
  BELOW_ENGLAND = 'BELOW_ENGLAND',
  WITHOUT_ACTION = 'WITHOUT_ACTION',
}

registerEnumType(SurveyResultSelection, {
  name: 'SurveyResultSelection',
  description: 'Which results a list gives.',
  valuesConfig: {
    ALL: { description: 'All of them.' },
    BELOW_ENGLAND: { description: 'Those with a score below the average of England.' },
    WITHOUT_ACTION: { description: 'Those below the average of England that no action answers yet.' },
  },
});
