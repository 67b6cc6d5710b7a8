import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A service as this subgraph knows it: by its identifier. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Service')
export class ServiceReference {
  /** Identifier of the service; it never changes, whatever the service is called. */
  @Field(() => ID, {
    description: 'Identifier of the service; it never changes, whatever the service is called.',
  })
  id!: string;

  /** @returns null where no service is known */
  static of(id: string | null): ServiceReference | null {
    return id === null ? null : Object.assign(new ServiceReference(), { id });
  }
}
