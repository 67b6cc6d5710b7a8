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

/** For the page where people try the API out. Its editor makes style elements, which carry a nonce of the answer. */
export const explorerPolicy = (nonce: string): ContentPolicy =>
  policy({
    scriptSrc: self,
    styleSrc: [...self, `'nonce-${nonce}'`],
    imgSrc: [...self, 'data:'],
    fontSrc: [...self, 'data:'],
    connectSrc: self,
    formAction: self,
  });
