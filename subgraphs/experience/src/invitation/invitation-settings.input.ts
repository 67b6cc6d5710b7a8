import { OdsCode, Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, InputType, Int } from 'type-graphql';
import { EligibleListColumns } from './eligible-mapping.type.js';
import { messageProblems } from './message.js';
import { ServiceNamedInMessagesInput } from './named-service.type.js';

/** How a trust invites people from now on. */
@InputType({ description: 'How a trust invites people from now on.' })
export class UpdateInvitationSettingsInput {
  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The `version` that was read; 0 when nothing was saved yet. */
  @Field(() => Int, { description: 'The `version` that was read; 0 when nothing was saved yet.' })
  expectedVersion!: number;

  /** The name of the trust in its messages, at most 60 characters. It must not tell what people are treated for. */
  @Field(() => String, {
    description:
      'The name of the trust in its messages, at most 60 characters. It must not tell what people are treated for.',
  })
  senderName!: string;

  /** The words, with `{link}` and how to stop; `{trust}` and `{service}` where these should stand. */
  @Field(() => String, {
    description:
      'The words, with `{link}` and how to stop; `{trust}` and `{service}` where these should stand.',
  })
  words!: string;

  /** The services whose names may stand in messages, at most 200; none by default. */
  @Field(() => [ServiceNamedInMessagesInput], {
    defaultValue: [],
    description: 'The services whose names may stand in messages, at most 200; none by default.',
  })
  namedServices!: ServiceNamedInMessagesInput[];

  /** For how many days a number is not asked again, 1 to 365; 90 by default. */
  @Field(() => Int, {
    defaultValue: 90,
    description: 'For how many days a number is not asked again, 1 to 365; 90 by default.',
  })
  capDays!: number;

  /** For how many days after their contact people are asked, 1 to 90; 28 by default. */
  @Field(() => Int, {
    defaultValue: 28,
    description: 'For how many days after their contact people are asked, 1 to 90; 28 by default.',
  })
  withinDays!: number;

  /** What the columns of lists mean. */
  @Field(() => EligibleListColumns, { description: 'What the columns of lists mean.' })
  columns!: EligibleListColumns;
}

const columnNames = ['service', 'day', 'mobile', 'setting', 'exclusion'] as const;

/** What to put right before settings are saved. */
export function settingsProblems(
  input: UpdateInvitationSettingsInput,
  rules: ReadonlySet<string>,
  publicUrl: string,
): FieldProblem[] {
  const problems = new Problems();
  problems.needText('senderName', input.senderName, 60, 'Write the name of your trust as people know it.');
  problems.needText('words', input.words, 1_000, 'Write what the message says.');
  const between = (path: 'capDays' | 'withinDays', most: number): void =>
    problems.need(
      input[path] >= 1 && input[path] <= most,
      path,
      `${path === 'capDays' ? 'CAP' : 'WITHIN'}_DAYS_OUT_OF_RANGE`,
      `Give a number of days from 1 to ${most}.`,
    );
  between('capDays', 365);
  between('withinDays', 90);
  for (const name of columnNames) {
    const value = input.columns[name];
    const optional = name === 'setting' || name === 'exclusion';
    if (optional && (value ?? null) === null) continue;
    const said = optional ? undefined : 'Write what the column is called in your list.';
    problems.needText(`columns.${name}`, value ?? '', 200, said);
  }
  input.columns.exclusionWords.forEach(({ word, rule }, index) => {
    problems.need(
      rules.has(rule),
      `columns.exclusionWords.${index}`,
      'RULE_UNKNOWN',
      'Choose one of the rules.',
    );
    problems.need(
      word.trim() !== '' && word.length <= 100,
      `columns.exclusionWords.${index}`,
      'WORD_MISSING',
      'Write the word as your list has it, at most 100 characters.',
    );
  });
  problems.need(
    input.namedServices.length <= 200,
    'namedServices',
    'TOO_MANY_SERVICES',
    'Name 200 services or fewer.',
  );
  input.namedServices.forEach(({ name }, index) =>
    problems.needText(`namedServices.${index}`, name, 60, 'Write what the service is called in messages.'),
  );
  return problems.found.length > 0 ? problems.found : messageProblems(input, publicUrl);
}
