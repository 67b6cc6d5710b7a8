/**
 * A part of a widget that is fetched later, also when it could not be fetched before: some browsers remember that by its
 * address, so it is then asked for by another one.
 *
 * @param part The import of the part. Browsers name the address in what a failed one says; where none is named, the
 *   second import fails as the first did.
 */
export const fetchedPart = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch(
    (failure: unknown) =>
      import(
        /* @vite-ignore */ `${String(/http\S+\.js/.exec(String(failure)))}?${Date.now()}`
      ) as Promise<Part>,
  );
