import { OdsCode } from '@wesaid/shared/types';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { StandInService, StandInServices, StandInTheme, StandInTrust } from './stand-in.types.js';

const theme = (code: string, parent: StandInTheme | null = null): StandInTheme => ({
  code,
  sinceVersion: 7,
  parent,
});
const staff = theme('staff');
const access = theme('access-to-care');
const place = theme('environment-and-facilities');

/** The themes that the stand-in knows: three major ones and some below them. */
export const standInThemes: readonly StandInTheme[] = [
  staff,
  theme('staff-manner', staff),
  access,
  theme('timeliness-of-care', access),
  place,
  theme('parking', place),
];

/** Every trust has two wards, called after it. */
const wardsOf = (trust: StandInTrust): StandInService[] =>
  ['a', 'b'].map((letter) => ({ id: `ward-${letter}-of-${trust.odsCode}`, trust }));

@Resolver()
export class StandInResolver {
  @Query(() => StandInTrust)
  trust(@Arg('odsCode', () => OdsCode) odsCode: string): StandInTrust {
    return { odsCode };
  }

  @Query(() => StandInService, { nullable: true })
  service(@Arg('id', () => ID) id: string): StandInService | null {
    const [, odsCode = ''] = /^ward-[ab]-of-(\w+)$/.exec(id) ?? [];
    return odsCode ? { id, trust: { odsCode } } : null;
  }

  @Query(() => [StandInTheme])
  themes(): readonly StandInTheme[] {
    return standInThemes;
  }
}

@Resolver(() => StandInTrust)
export class StandInTrustResolver {
  @FieldResolver(() => StandInServices)
  services(@Root() trust: StandInTrust, @Arg('first', () => Int) first: number): StandInServices {
    return { nodes: wardsOf(trust).slice(0, first) };
  }
}
