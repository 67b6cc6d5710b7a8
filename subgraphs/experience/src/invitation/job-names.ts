/** The job that hands one invitation over. */
export const sendJobName = 'send-invitation';

/** The job that asks what became of messages of which nothing was heard. */
export const followJobName = 'follow-invitations';

/** The job that takes a list in and puts its messages into the queue. */
export const takeInJobName = 'take-in-eligible-list';
