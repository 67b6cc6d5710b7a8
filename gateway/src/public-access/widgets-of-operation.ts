/** Which widgets run which operation: an embed key that is kept to certain widgets may run only theirs. */
const widgets: Readonly<Record<string, readonly string[]>> = {
  FeedbackForm: ['wesaid-feedback-form'],
  SubmitFeedback: ['wesaid-feedback-form'],
  FeedbackQuestions: ['wesaid-feedback-form'],
  ActionFeed: ['wesaid-action-feed'],
  RaiseConcern: ['wesaid-raise-concern'],
  RaiseCase: ['wesaid-raise-concern'],
  Opportunities: ['wesaid-opportunities'],
  ExpressInterest: ['wesaid-opportunities'],
  Events: ['wesaid-events'],
  RatingsChart: ['wesaid-ratings-chart', 'wesaid-display'],
  Display: ['wesaid-display'],
  Stories: ['wesaid-stories'],
  Track: ['wesaid-track'],
  AddToFeedback: ['wesaid-track'],
};

/** Tags of the widgets that run an operation; none for one that is not listed. */
export const widgetsOf = (operation: string): readonly string[] => widgets[operation] ?? [];
