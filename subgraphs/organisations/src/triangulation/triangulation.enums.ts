import { registerEnumType } from 'type-graphql';

/** What the sources are laid side by side for. */
export enum TriangulationScope {
  TRUST = 'TRUST',
  SERVICE = 'SERVICE',
  INTEGRATED_CARE_BOARD = 'INTEGRATED_CARE_BOARD',
}

registerEnumType(TriangulationScope, {
  name: 'TriangulationScope',
  description: 'What the sources are laid side by side for.',
  valuesConfig: {
    TRUST: { description: 'A trust.' },
    SERVICE: { description: 'One service of a trust.' },
    INTEGRATED_CARE_BOARD: { description: 'All trusts of an integrated care board.' },
  },
});

/** Whether the sources say the same. */
export enum Agreement {
  AGREE = 'AGREE',
  CONFLICT = 'CONFLICT',
  MIXED = 'MIXED',
  TOO_LITTLE = 'TOO_LITTLE',
}

registerEnumType(Agreement, {
  name: 'Agreement',
  description: 'Whether the sources say the same.',
  valuesConfig: {
    AGREE: { description: 'All sources that say something point the same way.' },
    CONFLICT: { description: 'At least one source praises what another one is concerned about.' },
    MIXED: { description: 'The sources point different ways without contradicting each other.' },
    TOO_LITTLE: { description: 'Fewer than two sources say something.' },
  },
});
