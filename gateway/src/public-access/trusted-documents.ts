import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  getOperationAST,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { isRevocable } from './freshness.js';

/** A document that pages may run without anybody signing in. */
export interface TrustedDocument {
  /** Its name in requests: `sha256:` and the hash of its text. */
  readonly id: string;
  readonly text: string;
  readonly operation: 'query' | 'mutation';
  /** Name of its operation. */
  readonly name: string;
  /** Names of its variables. */
  readonly variables: ReadonlySet<string>;
  /** Whether its variables may stand in an address: a query that takes nothing but codes, days, numbers, languages and cursors. */
  readonly addressable: boolean;
  /** Whether it reads what people can take back. */
  readonly revocable: boolean;
}

const addressableTypes = new Set(['ID', 'Int', 'Boolean', 'OdsCode', 'ThemeCode', 'LocalDate']);
/** Texts by these names are cursors and language tags; what else a text may hold stands in no address. */
const plainTexts = new Set(['after', 'before', 'language']);

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const isAddressable = ({ type, variable }: VariableDefinitionNode): boolean =>
  addressableTypes.has(namedType(type)) ||
  (namedType(type) === 'String' && plainTexts.has(variable.name.value));

function readsRevocable(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Field: ({ name }) => void (found ||= isRevocable(name.value)) });
  return found;
}

function readDocument(id: string, text: string): TrustedDocument {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation?.name || operation.operation === 'subscription')
    throw new Error(`${id} is no named query or mutation.`);
  const variables = operation.variableDefinitions ?? [];
  return {
    id,
    text,
    operation: operation.operation,
    name: operation.name.value,
    variables: new Set(variables.map((definition) => definition.variable.name.value)),
    addressable: operation.operation === 'query' && variables.every(isAddressable),
    revocable: readsRevocable(document),
  };
}

/** The documents that were generated for the widgets: the only ones that can be run without signing in. */
export class TrustedDocuments {
  readonly #byId: ReadonlyMap<string, TrustedDocument>;

  /** @throws when a text does not belong to its hash: somebody changed the file by hand */
  constructor(documents: Readonly<Record<string, string>>) {
    for (const [id, text] of Object.entries(documents)) {
      if (id !== `sha256:${createHash('sha256').update(text).digest('hex')}`)
        throw new Error(`${id} is not the hash of its document.`);
    }
    this.#byId = new Map(Object.entries(documents).map(([id, text]) => [id, readDocument(id, text)]));
  }

  /** Reads the generated file. */
  static async load(file: string): Promise<TrustedDocuments> {
    return new TrustedDocuments(
      z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8'))),
    );
  }

  /** The document of an id; undefined when it is none of ours. */
  find(id: string): TrustedDocument | undefined {
    return this.#byId.get(id);
  }
}
