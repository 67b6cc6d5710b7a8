import { registerEnumType } from 'type-graphql';

/** Whether a file was looked at for malware. */
export enum PaperScan {
  UNSCANNED = 'UNSCANNED',
  CLEAN = 'CLEAN',
}

registerEnumType(PaperScan, {
  name: 'PaperScan',
  description: 'Whether a file was looked at for malware.',
  valuesConfig: {
    UNSCANNED: { description: 'No scanner looked at it: open it only when you trust who added it.' },
    CLEAN: { description: 'A scanner looked at it and found nothing.' },
  },
});
