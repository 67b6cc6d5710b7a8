import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';

/** One theme that people raised at a directorate, and what it has been given. */
@ObjectType({ description: 'One theme that people raised at a directorate, and what it has been given.' })
export class DirectorateTheme {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** How many answers of the period raised it. */
  @Field(() => Int, { description: 'How many answers of the period raised it.' })
  comments!: number;

  /** Whether a public reply to one of them is published. */
  @Field(() => Boolean, { description: 'Whether a public reply to one of them is published.' })
  responded!: boolean;

  /** Whether a published action goes back to one of them, or names the theme for a service of the directorate. */
  @Field(() => Boolean, {
    description:
      'Whether a published action goes back to one of them, or names the theme for a service of the directorate.',
  })
  actedOn!: boolean;
}

/** What one directorate made of the themes that people raised. */
@ObjectType({ description: 'What one directorate made of the themes that people raised.' })
export class DirectorateScore {
  /** The directorate: the service that the others are part of; null for what is about the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description:
      'The directorate: the service that the others are part of; null for what is about the trust as a whole.',
  })
  directorate!: ServiceReference | null;

  /** How many answers with a theme came in. */
  @Field(() => Int, { description: 'How many answers with a theme came in.' })
  comments!: number;

  /** How many themes people raised, each once: the whole of both shares. */
  @Field(() => Int, { description: 'How many themes people raised, each once: the whole of both shares.' })
  themesRaised!: number;

  /** How many of them have a published response. */
  @Field(() => Int, { description: 'How many of them have a published response.' })
  themesResponded!: number;

  /** How many of them have an action. */
  @Field(() => Int, { description: 'How many of them have an action.' })
  themesActedOn!: number;

  /** Share of the themes with a published response, 0 to 100, not rounded. */
  @Field(() => Float, {
    description: 'Share of the themes with a published response, 0 to 100, not rounded.',
  })
  percentResponded!: number;

  /** Share of the themes with an action, 0 to 100, not rounded. */
  @Field(() => Float, { description: 'Share of the themes with an action, 0 to 100, not rounded.' })
  percentActedOn!: number;

  /** Its themes, those that most answers raised first. */
  @Field(() => [DirectorateTheme], { description: 'Its themes, those that most answers raised first.' })
  themes!: DirectorateTheme[];
}

/** How far the directorates of a trust can say what they answered and did. Live and exact, for its own staff. */
@ObjectType({
  description:
    'How far the directorates of a trust can say what they answered and did. Live and exact, for its own staff.',
})
export class DirectorateScorecard {
  /** First day of the period. */
  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string;

  /** Last day of the period. */
  @Field(() => LocalDate, { description: 'Last day of the period.' })
  to!: string;

  /** One score for each directorate with a theme, most answers first. */
  @Field(() => [DirectorateScore], {
    description: 'One score for each directorate with a theme, most answers first.',
  })
  directorates!: DirectorateScore[];
}
