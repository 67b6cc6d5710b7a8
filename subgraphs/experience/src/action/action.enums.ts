import { registerEnumType } from 'type-graphql';

/** Under which words an action is shown: trusts tell of change in different ways. */
export enum ActionLabel {
  YOU_SAID_WE_DID = 'YOU_SAID_WE_DID',
  WE_SAID_WE_DID = 'WE_SAID_WE_DID',
  YOU_SAID_WE_HEARD = 'YOU_SAID_WE_HEARD',
}

registerEnumType(ActionLabel, {
  name: 'ActionLabel',
  description: 'Under which words an action is shown: trusts tell of change in different ways.',
  valuesConfig: {
    YOU_SAID_WE_DID: { description: 'You said, we did: people told the trust, and it acted.' },
    WE_SAID_WE_DID: { description: 'We said, we did: people and the trust decided and acted together.' },
    YOU_SAID_WE_HEARD: {
      description: 'You said, we heard: the trust says what it understood, and what follows.',
    },
  },
});

/** How far an action is. */
export enum ActionStatus {
  PLANNED = 'PLANNED',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
}

registerEnumType(ActionStatus, {
  name: 'ActionStatus',
  description: 'How far an action is.',
  valuesConfig: {
    PLANNED: { description: 'It is decided and not begun.' },
    IN_PROGRESS: { description: 'It is being done.' },
    DONE: { description: 'It is done.' },
  },
});
