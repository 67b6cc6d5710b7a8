import { OdsCode, PageInfo, ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "odsCode")')
@ObjectType('Trust')
export class StandInTrust {
  @Field(() => OdsCode)
  odsCode!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Service')
export class StandInService {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => StandInTrust)
  trust!: StandInTrust;
}

@ObjectType('Grant')
export class StandInGrant {
  @Field(() => String)
  role!: string;

  @Field(() => OdsCode)
  organisation!: string;

  @Field(() => [ID], { nullable: true })
  services!: string[] | null;
}

@ObjectType('ServiceConnection')
export class StandInServices {
  @Field(() => [StandInService])
  nodes!: StandInService[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Directive('@key(fields: "code")')
@ObjectType('Theme')
export class StandInTheme {
  @Field(() => ThemeCode)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  sinceVersion!: number;

  @Field(() => Boolean)
  ranked!: boolean;

  @Field(() => StandInTheme, { nullable: true })
  parent!: StandInTheme | null;
}

@ObjectType('ThemeMapping')
export class StandInMapping {
  @Field(() => String)
  status!: string;

  @Field(() => StandInTheme, { nullable: true })
  theme!: StandInTheme | null;
}

@InputType('EnsureServicesInput')
export class StandInEnsureInput {
  @Field(() => OdsCode)
  trust!: string;

  @Field(() => [String])
  names!: string[];
}
