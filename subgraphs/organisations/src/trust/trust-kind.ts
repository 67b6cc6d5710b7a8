import { registerEnumType } from 'type-graphql';

/** What sort of provider it is. */
export enum TrustKind {
  NHS_TRUST = 'NHS_TRUST',
  INDEPENDENT_PROVIDER = 'INDEPENDENT_PROVIDER',
}

registerEnumType(TrustKind, {
  name: 'TrustKind',
  description: 'What sort of provider it is.',
  valuesConfig: {
    NHS_TRUST: { description: 'An NHS trust or NHS foundation trust.' },
    INDEPENDENT_PROVIDER: { description: 'A company or charity that treats NHS patients.' },
  },
});
