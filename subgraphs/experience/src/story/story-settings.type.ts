import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { OdsCode } from '@wesaid/shared/types';

/** How a trust takes stories. */
@ObjectType({ description: 'How a trust takes stories.' })
export class StorySettings {
  /** Sites on which recordings may be kept, such as `vimeo.com`; none while the trust has named none. */
  @Field(() => [String], {
    description:
      'Sites on which recordings may be kept, such as `vimeo.com`; none while the trust has named none.',
  })
  mediaHosts!: string[];

  /** Working days that a service has to prepare before a very serious story is published; 5 by default. */
  @Field(() => Int, {
    description:
      'Working days, Monday to Friday, that a service has to prepare before a very serious story is published; 5 by default.',
  })
  preparationDays!: number;

  /** Rises with every change; 0 while nothing was ever set. Send it as `expectedVersion`. */
  @Field(() => Int, {
    description: 'Rises with every change; 0 while nothing was ever set. Send it as `expectedVersion`.',
  })
  version!: number;
}

/** How a trust takes stories from now on. */
@InputType({ description: 'How a trust takes stories from now on.' })
export class SetStorySettingsInput {
  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;

  /** Sites on which recordings may be kept, such as `vimeo.com`, at most 20; none to take no recordings. */
  @Field(() => [String], {
    description:
      'Sites on which recordings may be kept, such as `vimeo.com`, at most 20; none to take no recordings.',
  })
  mediaHosts!: string[];

  /** Working days that a service has to prepare before a very serious story is published, 1 to 20. */
  @Field(() => Int, {
    description:
      'Working days that a service has to prepare before a very serious story is published, 1 to 20.',
  })
  preparationDays!: number;
}
