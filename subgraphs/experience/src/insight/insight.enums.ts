import { registerEnumType } from 'type-graphql';

/** Who found something out about a trust. */
export enum InsightSource {
  HEALTHWATCH = 'HEALTHWATCH',
  CARE_OPINION = 'CARE_OPINION',
  REGULATOR = 'REGULATOR',
  VOLUNTARY_SECTOR = 'VOLUNTARY_SECTOR',
  UNIVERSITY = 'UNIVERSITY',
  OTHER = 'OTHER',
}

registerEnumType(InsightSource, {
  name: 'InsightSource',
  description: 'Who found something out about a trust.',
  valuesConfig: {
    HEALTHWATCH: { description: 'Healthwatch, or the body that took over its work in an area.' },
    CARE_OPINION: { description: 'Care Opinion: stories that people published there.' },
    REGULATOR: { description: 'A regulator, such as the Care Quality Commission.' },
    VOLUNTARY_SECTOR: { description: 'A charity, a community group or a social enterprise.' },
    UNIVERSITY: { description: 'Researchers.' },
    OTHER: { description: 'Somebody else; the citation says who.' },
  },
});
