/** A content security policy, by directive. */
export interface ContentPolicy {
  readonly useDefaults: false;
  readonly directives: Readonly<Record<string, readonly string[]>>;
}

const self = ["'self'"];
const none = ["'none'"];

const policy = (directives: Readonly<Record<string, readonly string[]>>): ContentPolicy => ({
  useDefaults: false,
  directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none, ...directives },
});

/** For answers that are no pages: nothing may be done with them. */
export const apiPolicy = policy({});

/** For our pages: our own style, script and pictures, and forms that are sent to us. */
export const pagePolicy = policy({ scriptSrc: self, styleSrc: self, imgSrc: self, formAction: self });

/** For a page with widgets on it, as a careful trust would set it: see the guide for embedders. */
export const widgetPagePolicy = policy({
  scriptSrc: self,
  connectSrc: self,
  styleSrc: self,
  imgSrc: self,
  formAction: self,
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['wesaid-lit'],
});

/** A policy as the header has it, for pages whose policy is known only when they are asked for. */
const textOf = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(
      ([name, values]) =>
        `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`,
    )
    .join(';');

/** For a widget as a page that others frame: as a page with widgets, but for the pages of these origins. */
export const framedBy = (origins: readonly string[]): string =>
  textOf({ ...widgetPagePolicy.directives, frameAncestors: [...self, ...origins] });

/**
 * For the documentation, which shows its pages in a frame of its own and makes style elements.
 * @param scripts hashes of the scripts that stand in its pages
 */
export const docsPolicy = (scripts: readonly string[]): string =>
  textOf({
    ...policy({}).directives,
    scriptSrc: [...self, ...scripts],
    connectSrc: self,
    styleSrc: [...self, "'unsafe-inline'"],
    imgSrc: [...self, 'data:'],
    fontSrc: self,
    frameSrc: self,
    frameAncestors: self,
  });

/** The one style element that the API explorer's library makes, to hold the page still behind a dialog. */
const explorerStyle = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

/** For the page where people try the API out; its library carries its fonts and cursors as data. */
export const explorerPolicy = policy({
  scriptSrc: self,
  styleSrc: [...self, explorerStyle],
  imgSrc: [...self, 'data:'],
  fontSrc: [...self, 'data:'],
  connectSrc: self,
  formAction: self,
});
