import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../paths.js';
import * as actions from './actions/action.documents.js';
import * as alerts from './alerts/alert.documents.js';
import * as answering from './answering/answering.documents.js';
import * as cases from './cases/case.documents.js';
import * as collection from './collection/collection.documents.js';
import * as importedFiles from './collection/import.documents.js';
import * as feedback from './feedback/feedback.documents.js';
import * as figures from './figures/figure.documents.js';
import * as themeFigures from './figures/themes.documents.js';
import * as invitations from './invitations/invitation.documents.js';
import * as huddle from './huddle/huddle.documents.js';
import * as events from './involvement/event.documents.js';
import * as interests from './involvement/interest.documents.js';
import * as opportunities from './involvement/opportunity.documents.js';
import * as register from './involvement/register.documents.js';
import * as statements from './involvement/statement.documents.js';
import * as listening from './listening/listening.documents.js';
import * as questionnaires from './questionnaires/questionnaire.documents.js';
import * as sources from './sources/source.documents.js';
import * as safety from './safety/safety.documents.js';
import { servicesDocument } from './services.js';
import * as stories from './stories/story.documents.js';
import { themesDocument } from './themes.js';

const schema = buildSchema(readFileSync(projectPath('schema/api.graphql'), 'utf8'));
const documents = Object.entries({
  servicesDocument,
  themesDocument,
  ...actions,
  ...alerts,
  ...answering,
  ...cases,
  ...collection,
  ...importedFiles,
  ...feedback,
  ...figures,
  ...themeFigures,
  ...invitations,
  ...huddle,
  ...listening,
  ...events,
  ...interests,
  ...opportunities,
  ...register,
  ...questionnaires,
  ...statements,
  ...safety,
  ...sources,
  ...stories,
});

describe('the documents of the workspace', () => {
  it.each(documents)('fit the API: %s', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
