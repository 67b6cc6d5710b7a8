/** A page written in MDX, which Storybook's build makes a component of. */
declare module '*.mdx' {
  const Page: () => unknown;
  export { Page as default };
}
