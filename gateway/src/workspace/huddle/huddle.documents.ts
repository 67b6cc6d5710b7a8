/** What a ward talks about in its huddle. */
export const wardHuddleDocument = `query WorkspaceWardHuddle($service: ID!) {
  wardHuddle(service: $service) {
    since responses ratings { rating responses }
    feedback { id rating comment language needsAttention state receivedAt }
    openActions { id did status publishedOn }
    openFollowUps { id reason dueOn overdue owner mine raisedOn doneOn outcome version feedback { id } }
  }
}`;
