import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { collectionWords } from '../feedback/feedback.js';
import { radioField, refusal, selectField, textAreaField, textField, type Choice } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import {
  dayOrders,
  importKinds,
  stateWords,
  wordsAsText,
  type FileMeaning,
  type ImportFileBrief,
  type ImportFileItem,
  type ImportPreview,
} from './import.js';

const fileOf = (visit: Visit, file: ImportFileBrief): Html =>
  html`<tr>
    <th scope="row"><a href="${visit.link(`/collection/import/${file.id}`)}">${file.fileName}</a></th>
    <td>${importKinds.find(({ value }) => value === file.kind)?.label}</td>
    <td>${instantInWords(file.createdAt)}</td>
    <td>${stateWords[file.state]}</td>
    <td class="number">${file.added ?? '–'}</td>
    <td class="number">${file.rejected ?? '–'}</td>
  </tr> `;

/** Where a file is brought, with the last ones below. */
export const importPage = (visit: Visit, form: Form, files: readonly ImportFileBrief[]): Html => {
  const problem = form.problem('file');
  return html`${refusal(form)}
    <p><a href="${visit.link('/collection')}">Back to entering feedback</a></p>
    <h1>Import a file</h1>
    <form
      method="post"
      action="${visit.link('/collection/import')}"
      enctype="multipart/form-data"
      class="stack"
      novalidate
    >
      ${radioField(form, { name: 'kind', label: 'What does it hold?', choices: importKinds })}
      <div class="field${problem ? ' wrong' : ''}">
        <label for="file">File</label>
        <p class="hint" id="file-hint">
          A CSV file of at most 10 MB whose first line names the columns. You see what would happen before
          anything is kept.
        </p>
        ${problem && html`<p class="error" id="file-error"><span class="hidden">Error: </span>${problem.message}</p>`}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="file-hint${problem ? ' file-error' : ''}"
        />
      </div>
      <button class="button">Look at this file</button>
    </form>
    ${
      files.length > 0 &&
      html`<h2>Files that were brought</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Files that were brought">
          <table>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Holds</th>
                <th scope="col">Brought</th>
                <th scope="col">State</th>
                <th scope="col" class="number">New</th>
                <th scope="col" class="number">Did not fit</th>
              </tr>
            </thead>
            <tbody>
              ${files.map((file) => fileOf(visit, file))}
            </tbody>
          </table>
        </div>`
    }`;
};

const result = (visit: Visit, file: ImportFileItem): Html =>
  html`<dl class="desk-counts">
      <div>
        <dt>Rows read</dt>
        <dd>${file.read}</dd>
      </div>
      <div>
        <dt>New</dt>
        <dd>${file.added}</dd>
      </div>
      <div>
        <dt>There already</dt>
        <dd>${file.unchanged}</dd>
      </div>
      <div>
        <dt>Did not fit</dt>
        <dd>${file.rejected}</dd>
      </div>
    </dl>
    ${
      file.rejected !== null &&
      file.rejected > 0 &&
      html`<p>
        <a href="${visit.link(`/collection/import/${file.id}/rejects`)}">Download the rows that did not fit</a
        >. Put them right in your file and bring it again: nothing is doubled.
      </p>`
    }`;

const sample = ({ columns }: ImportFileItem): Html =>
  html`<h2>Its first lines</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Its first lines">
      <table>
        <thead>
          <tr>
            ${columns.map(({ name }) => html`<th scope="col">${name}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${(columns[0]?.values ?? []).map(
            (_, index) =>
              html`<tr>
                ${columns.map(({ values }) => html`<td dir="auto">${values[index] ?? ''}</td> `)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;

const previewed = ({ read, fit, rejected, rejects }: ImportPreview): Html =>
  html`<h2 id="preview" tabindex="-1">What would happen</h2>
    <p role="status">Of the first ${read} rows ${fit} fit and ${rejected} do not. Nothing is kept yet.</p>
    ${
      rejects.length > 0 &&
      html`<div class="scroll" tabindex="0" role="region" aria-label="What does not fit">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            ${rejects.map(
              ({ line, column, reason }) =>
                html`<tr>
                  <td class="number">${line}</td>
                  <td>${column || 'The whole row'}</td>
                  <td>${reason}</td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>`
    }`;

const savedBefore = (visit: Visit, { id }: ImportFileItem, mappings: readonly FileMeaning[]): Html | null =>
  mappings.length === 0
    ? null
    : html`<p>Said before:</p>
        <ul>
          ${mappings.map(
            ({ name }) =>
              html`<li><a href="${visit.link(`/collection/import/${id}?as=${name}`)}">${name}</a></li> `,
          )}
        </ul>`;

/** What stands in the form of the columns. */
export const typedOf = (meaning: FileMeaning): Record<string, string | null> => ({
  ...meaning,
  ratingWords: wordsAsText(meaning.ratingWords),
});

const columnsForm = (visit: Visit, file: ImportFileItem, form: Form): Html => {
  const columns: Choice[] = file.columns.map(({ name }) => ({ value: name, label: name }));
  const none = { value: '', label: 'None of them' };
  return html`<form
    method="post"
    action="${visit.link(`/collection/import/${file.id}`)}"
    class="stack"
    novalidate
  >
    ${textField(form, {
      name: 'name',
      label: 'A name for files like this',
      hint: 'Small letters, figures and dashes, such as paper-cards. Keep it: by it rows are known again.',
    })}${selectField(form, {
      name: 'id',
      label: 'Which column tells each row from all others?',
      choices: [none, ...columns],
    })}${selectField(form, { name: 'date', label: 'Which holds the day?', choices: [none, ...columns] })}${radioField(
      form,
      {
        name: 'dayOrder',
        label: 'How are days written?',
        choices: dayOrders,
      },
    )}${selectField(form, { name: 'service', label: 'Which names the service?', choices: [none, ...columns] })}${selectField(
      form,
      {
        name: 'rating',
        label: 'Which holds the rating?',
        choices: [none, ...columns],
      },
    )}${textAreaField(form, {
      name: 'ratingWords',
      label: 'What do other words stand for?',
      hint: 'The numbers 1 to 6 and the six national answers are understood. Others one a line: Superb = Very good. Write "nothing" for a word that is no answer.',
      rows: 3,
    })}${selectField(form, { name: 'comment', label: 'Which holds their words?', choices: [none, ...columns] })}${selectField(
      form,
      {
        name: 'question',
        label: 'Which holds the question that they answered?',
        hint: 'Without one, the name of the column of their words says what was asked.',
        choices: [none, ...columns],
      },
    )}${selectField(form, {
      name: 'collectionMode',
      label: 'How were the answers given?',
      choices: Object.entries(collectionWords).map(([value, label]) => ({ value, label })),
    })}
    <div class="buttons">
      <button class="button quiet" name="step" value="preview">Show what would happen</button>
      <button class="button" name="step" value="start">Import this file</button>
    </div>
  </form>`;
};

/** What a page of one file shows besides it. */
export interface ImportView {
  readonly mappings: readonly FileMeaning[];
  readonly preview: ImportPreview | null;
}

/** One file: what it holds, what its columns mean, what would happen, and what happened. */
export const importFilePage = (visit: Visit, file: ImportFileItem, view: ImportView, form: Form): Html =>
  html`${refusal(form)}
    <p><a href="${visit.link('/collection/import')}">Back to the files</a></p>
    <h1>${file.fileName}</h1>
    <p>${stateWords[file.state]}. ${file.failure}</p>
    ${file.state === 'DONE' && result(visit, file)}
    ${
      file.state === 'WAITING' &&
      html`<p><a href="${visit.link(`/collection/import/${file.id}`)}">Look whether it is done</a></p>`
    }
    ${
      file.state === 'READY' &&
      html`${view.preview && previewed(view.preview)}${sample(file)}
        <h2>What do the columns mean?</h2>
        ${
          file.kind === 'FEEDBACK'
            ? html`${savedBefore(visit, file, view.mappings)}${columnsForm(visit, file, form)}`
            : html`<p>
                  The columns of such files have fixed names. Rows that do not fit are listed afterwards.
                </p>
                <form method="post" action="${visit.link(`/collection/import/${file.id}`)}" class="stack">
                  <button class="button" name="step" value="start">Import this file</button>
                </form>`
        }`
    }`;
