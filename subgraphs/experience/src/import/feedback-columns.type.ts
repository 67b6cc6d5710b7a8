import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CollectionMode, FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { DayOrder } from './import-file.enums.js';

/** What one word of a file stands for. */
@ObjectType({ description: 'What one word of a file stands for.' })
@InputType('RatingWordInput', { description: 'What one word of a file stands for.' })
export class RatingWord {
  /** The word as it stands in the file. */
  @Field(() => String, { description: 'The word as it stands in the file.' })
  word!: string;

  /** The answer that it stands for; null for no answer: the words are kept, and nothing is counted. */
  @Field(() => FriendsAndFamilyRating, {
    nullable: true,
    description:
      'The answer that it stands for; null for no answer: the words are kept, and nothing is counted.',
  })
  rating!: FriendsAndFamilyRating | null;
}

/** What the columns of a file of feedback mean. */
@ObjectType({ description: 'What the columns of a file of feedback mean.' })
@InputType('FeedbackColumnsInput', { description: 'What the columns of a file of feedback mean.' })
export class FeedbackColumns {
  /** A name for the source: small letters, figures and dashes. Keep it: it is part of what tells rows apart. */
  @Field(() => String, {
    description:
      'A name for the source: small letters, figures and dashes. Keep it: it is part of what tells rows apart.',
  })
  name!: string;

  /** The column that tells every row from all others. Only a keyed hash of it is kept. */
  @Field(() => String, {
    description: 'The column that tells every row from all others. Only a keyed hash of it is kept.',
  })
  id!: string;

  /** The column of the day. */
  @Field(() => String, { description: 'The column of the day.' })
  date!: string;

  /** In which order days are written. */
  @Field(() => DayOrder, { description: 'In which order days are written.' })
  dayOrder!: DayOrder;

  /** The column of the service's name; null when the file names none. */
  @Field(() => String, {
    nullable: true,
    description: "The column of the service's name; null when the file names none.",
  })
  service?: string | null;

  /** The column of the rating. The national codes and words are understood; others stand in `ratingWords`. */
  @Field(() => String, {
    description:
      'The column of the rating. The national codes and words are understood; others stand in `ratingWords`.',
  })
  rating!: string;

  /** What other words stand for. */
  @Field(() => [RatingWord], { description: 'What other words stand for.' })
  ratingWords!: RatingWord[];

  /** The column of the person's own words. */
  @Field(() => String, { description: "The column of the person's own words." })
  comment!: string;

  /** The column of the question that the words answer; null when the name of their own column says it. */
  @Field(() => String, {
    nullable: true,
    description:
      'The column of the question that the words answer; null when the name of their own column says it.',
  })
  question?: string | null;

  /** How the answers were given. */
  @Field(() => CollectionMode, { description: 'How the answers were given.' })
  collectionMode!: CollectionMode;
}

/** A column of a file, as its first lines show it. */
@ObjectType({ description: 'A column of a file, as its first lines show it.' })
export class ImportColumn {
  /** Its name in the first line. */
  @Field(() => String, { description: 'Its name in the first line.' })
  name!: string;

  /** Its first three values. */
  @Field(() => [String], { description: 'Its first three values.' })
  values!: string[];
}

/** A row that does not fit, or one value of it. */
@ObjectType({ description: 'A row that does not fit, or one value of it.' })
export class ImportReject {
  /** Line of the file, from 1. */
  @Field(() => Int, { description: 'Line of the file, from 1.' })
  line!: number;

  /** Name of the column; empty for the row as a whole. */
  @Field(() => String, { description: 'Name of the column; empty for the row as a whole.' })
  column!: string;

  /** What is wrong and how to put it right. It never quotes the value. */
  @Field(() => String, { description: 'What is wrong and how to put it right. It never quotes the value.' })
  reason!: string;
}

/** What would become of the first rows of a file. Nothing is written. */
@ObjectType({ description: 'What would become of the first rows of a file. Nothing is written.' })
export class ImportPreview {
  /** How many rows were looked at; fewer than there are in a long file. */
  @Field(() => Int, { description: 'How many rows were looked at; fewer than there are in a long file.' })
  read!: number;

  /** How many of them fit. */
  @Field(() => Int, { description: 'How many of them fit.' })
  fit!: number;

  /** How many do not fit. */
  @Field(() => Int, { description: 'How many do not fit.' })
  rejected!: number;

  /** The first twenty reasons. */
  @Field(() => [ImportReject], { description: 'The first twenty reasons.' })
  rejects!: ImportReject[];
}

/** Starts an import of a file. */
@InputType({ description: 'Starts an import of a file.' })
export class StartImportInput {
  /** The file. */
  @Field(() => ID, { description: 'The file.' })
  file!: string;

  /** What its columns mean, for a file of feedback; it is kept under its name. Null or absent for others. */
  @Field(() => FeedbackColumns, {
    nullable: true,
    description:
      'What its columns mean, for a file of feedback; it is kept under its name. Null or absent for others.',
  })
  columns?: FeedbackColumns | null;
}
