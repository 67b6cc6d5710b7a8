import { Signal } from '@wesaid/shared/disclosure';
import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';

/** What a source says, as far as it matters here: the way it points. The source itself publishes the rest. */
export interface SourceSays {
  readonly signal: Signal;
}

/** Makes the type of what one source says, by the name under which the source publishes it. */
function sourceType(name: string, description: string): ClassType<SourceSays> {
  @ObjectType(name, { description })
  class Says implements SourceSays {
    @Directive('@external')
    @Field(() => Signal, { description: 'Which way the source points.' })
    signal!: Signal;
  }
  return Says;
}

/** What feedback says about a theme. */
export const ExperienceSays = sourceType('ExperienceSays', 'What feedback says about a theme.');

/** What complaints teams were told about a theme. */
export const ComplaintsSay = sourceType('ComplaintsSay', 'What complaints teams were told about a theme.');

/** What people said about a theme in involvement. */
export const InvolvementSays = sourceType(
  'InvolvementSays',
  'What people said about a theme in involvement.',
);

/** What safety measures say about a theme. */
export const SafetySays = sourceType('SafetySays', 'What safety measures say about a theme.');
