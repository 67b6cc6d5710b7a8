import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { Finding } from '../triage/finding.entity.js';
import { FindingKind } from '../triage/finding.enums.js';
import { ExpectedThemesService } from './expected-themes.service.js';
import { ThemeReading } from './theme-reading.type.js';

@Resolver(() => Feedback)
export class ExpectedThemesResolver {
  @FieldResolver(() => ThemeReading, {
    nullable: true,
    description:
      'That the model of themes has read the words; null while it has not, when there are none, and while the codes are hidden from you.',
  })
  themeReading(@Root() feedback: Feedback, @Ctx() context: RequestContext): Promise<ThemeReading | null> {
    return context.get(ExpectedThemesService).reading(feedback.id);
  }
}

@Resolver(() => Finding)
export class SpokenWordsResolver {
  @FieldResolver(() => [String], {
    description:
      'For a theme that a model expects: the words that spoke most for it, in the order of the text. Empty for all other findings.',
  })
  spokeFor(@Root() finding: Finding, @Ctx() context: RequestContext): Promise<string[]> | string[] {
    const { kind, feedbackId, value } = finding;
    if (kind !== FindingKind.THEME || value === null) return [];
    return context.get(ExpectedThemesService).wordsFor(feedbackId, value);
  }
}
