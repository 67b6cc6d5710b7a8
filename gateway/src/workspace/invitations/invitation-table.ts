import { html, type Html } from '../../pages/html.js';

/** A table: its name, what its columns are called, and its rows, of which the first cell is the heading. */
export interface TableParts {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Html)[])[];
}

/** A table of figures that can be scrolled on a narrow screen. */
export const figureRows = ({ name, columns: [first = '', ...others], rows }: TableParts): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${others.map((column) => html`<th scope="col" class="number">${column}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([heading = '', ...cells]) =>
            html`<tr>
              <th scope="row">${heading}</th>
              ${cells.map((cell) => html`<td class="number">${cell}</td> `)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
